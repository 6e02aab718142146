/// `isoformat`, `strftime` and `strptime` as text.
enum DateTimeText {
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    // MARK: ISO 8601

    static func date(_ text: String) -> PythonDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 1, text.utf8.count == 8, let number = Int(text) {
            return PythonDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { $0.allSatisfy(\.isWholeNumber) ? Int($0) : nil }
        return numbers.count == 3 ? PythonDate(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
    }

    static func time(_ text: String) -> PythonTime? {
        var clock = text[...]
        var zone: PythonTimeZone?
        if clock.hasSuffix("Z") {
            clock = clock.dropLast()
            zone = .utc
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let offset = seconds(clock[clock.index(after: sign)...]) else { return nil }
            zone = PythonTimeZone(offset: clock[sign] == "-" ? -offset : offset)
            clock = clock[..<sign]
        }
        var microsecond = 0
        if let dot = clock.lastIndex(where: { $0 == "." || $0 == "," }) {
            let fraction = clock[clock.index(after: dot)...].prefix(6)
            guard !fraction.isEmpty, fraction.allSatisfy(\.isWholeNumber) else { return nil }
            microsecond = Int(fraction + String(repeating: "0", count: 6 - fraction.count)) ?? 0
            clock = clock[..<dot]
        }
        guard let seconds = seconds(clock) else { return nil }
        return PythonTime(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60, microsecond: microsecond, zone: zone)
    }

    private static func seconds(_ text: Substring) -> Int? {
        var parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 1, text.utf8.count > 2 {
            let characters = Array(text)
            parts = stride(from: 0, to: characters.count, by: 2).map { Substring(String(characters[$0..<min($0 + 2, characters.count)])) }
        }
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        return numbers[0] * 3600 + (numbers.count > 1 ? numbers[1] * 60 : 0) + (numbers.count > 2 ? numbers[2] : 0)
    }

    static func dateTime(_ text: String) -> PythonDateTime? {
        let width = text.utf8.count >= 10 && text.dropFirst(4).first == "-" ? 10 : 8
        guard text.utf8.count >= width, let date = date(String(text.prefix(width))) else { return nil }
        let rest = text.dropFirst(width)
        if rest.isEmpty { return PythonTime().map { PythonDateTime(date: date, time: $0) } }
        return time(String(rest.dropFirst())).map { PythonDateTime(date: date, time: $0) }
    }

    // MARK: strftime

    static func format(_ value: PythonValue, _ format: String, _ interpreter: Interpreter) throws -> String {
        let full = value.payload(PythonDateTime.self)
        let date = full?.date ?? value.payload(PythonDate.self) ?? PythonDate(year: 1900, month: 1, day: 1)
        let time = full?.time ?? value.payload(PythonTime.self) ?? PythonTime()
        guard let date, let time else { return "" }
        var result = ""
        var rest = format.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%", let code = rest.popFirst() else {
                result.unicodeScalars.append(scalar)
                continue
            }
            try interpreter.reserve(result.utf8.count)
            if code == "-", let plain = rest.popFirst() {
                let text = field(plain, date, time)
                let trimmed = text.drop { $0 == "0" }
                result += trimmed.isEmpty ? "0" : String(trimmed)
            } else {
                result += field(code, date, time)
            }
        }
        return result
    }

    private static func field(_ code: Unicode.Scalar, _ date: PythonDate, _ time: PythonTime) -> String {
        let hour12 = time.hour % 12 == 0 ? 12 : time.hour % 12
        switch code {
        case "Y": return String(date.year)
        case "y": return digits(date.year % 100, 2)
        case "m": return digits(date.month, 2)
        case "d": return digits(date.day, 2)
        case "e": return (date.day < 10 ? " " : "") + String(date.day)
        case "H": return digits(time.hour, 2)
        case "I": return digits(hour12, 2)
        case "M": return digits(time.minute, 2)
        case "S": return digits(time.second, 2)
        case "f": return digits(time.microsecond, 6)
        case "p": return time.hour < 12 ? "AM" : "PM"
        case "j": return digits(date.dayOfYear, 3)
        case "a": return String(weekdays[date.weekday].prefix(3))
        case "A": return weekdays[date.weekday]
        case "b", "h": return String(months[date.month - 1].prefix(3))
        case "B": return months[date.month - 1]
        case "w": return String((date.weekday + 1) % 7)
        case "u": return String(date.weekday + 1)
        case "U": return digits((date.dayOfYear + 6 - (date.weekday + 1) % 7) / 7, 2)
        case "W": return digits((date.dayOfYear + 6 - date.weekday) / 7, 2)
        case "V": return digits(date.isoWeek.week, 2)
        case "G": return String(date.isoWeek.year)
        case "z": return time.zone?.offsetText.replacing(":", with: "") ?? ""
        case "Z": return time.zone?.displayName ?? ""
        case "F": return date.isoFormat
        case "D": return "\(digits(date.month, 2))/\(digits(date.day, 2))/\(digits(date.year % 100, 2))"
        case "T", "X": return "\(digits(time.hour, 2)):\(digits(time.minute, 2)):\(digits(time.second, 2))"
        case "R": return "\(digits(time.hour, 2)):\(digits(time.minute, 2))"
        case "x": return "\(digits(date.month, 2))/\(digits(date.day, 2))/\(digits(date.year % 100, 2))"
        case "c":
            let day = (date.day < 10 ? " " : "") + String(date.day)
            return "\(weekdays[date.weekday].prefix(3)) \(months[date.month - 1].prefix(3)) \(day) \(field("T", date, time)) \(date.year)"
        case "n": return "\n"
        case "t": return "\t"
        case "%": return "%"
        default: return "%" + String(code)
        }
    }

    // MARK: strptime

    static func parse(_ text: String, _ format: String) -> PythonDateTime? {
        var rest = text.unicodeScalars[...]
        var fields: [Unicode.Scalar: Int] = [:]
        var zone: PythonTimeZone?
        func number(_ width: Int) -> Int? {
            let part = rest.prefix(width).prefix { $0.asciiDigit != nil }
            rest = rest[part.endIndex...]
            return Int(String(part))
        }
        func name(_ names: [String], _ width: Int?) -> Int? {
            let head = String(rest).lowercased()
            guard let index = names.firstIndex(where: { head.hasPrefix($0.prefix(width ?? 99).lowercased()) }) else { return nil }
            rest = rest.dropFirst(names[index].prefix(width ?? 99).count)
            return index
        }
        var pattern = expanded(format).unicodeScalars[...]
        while let scalar = pattern.popFirst() {
            if scalar.properties.isWhitespace {
                rest = rest.drop { $0.properties.isWhitespace }
                continue
            }
            guard scalar == "%", let code = pattern.popFirst() else {
                guard rest.popFirst() == scalar else { return nil }
                continue
            }
            switch code {
            case "Y": fields["Y"] = number(4)
            case "y": fields["Y"] = number(2).map { $0 < 69 ? 2000 + $0 : 1900 + $0 }
            case "m", "d", "H", "I", "M", "S": fields[code] = number(2)
            case "j": fields["j"] = number(3)
            case "f":
                let part = rest.prefix(6).prefix { $0.asciiDigit != nil }
                rest = rest[part.endIndex...]
                fields["f"] = Int(String(part) + String(repeating: "0", count: 6 - part.count))
            case "p": fields["p"] = name(["AM", "PM"], nil)
            case "b": fields["m"] = name(months, 3).map { $0 + 1 }
            case "B": fields["m"] = name(months, nil).map { $0 + 1 }
            case "a": fields["a"] = name(weekdays, 3)
            case "A": fields["a"] = name(weekdays, nil)
            case "z":
                if rest.first == "Z" {
                    rest.removeFirst()
                    zone = .utc
                } else {
                    guard let sign = rest.popFirst(), sign == "+" || sign == "-", let hours = number(2) else { return nil }
                    if rest.first == ":" { rest.removeFirst() }
                    guard let minutes = number(2) else { return nil }
                    let offset = hours * 3600 + minutes * 60
                    zone = PythonTimeZone(offset: sign == "-" ? -offset : offset)
                }
                fields["z"] = 0
            case "Z":
                guard name(["UTC", "GMT"], nil) != nil else { return nil }
                fields["Z"] = 0
            case "%": fields["%"] = rest.popFirst() == "%" ? 0 : nil
            default: return nil
            }
            let key: Unicode.Scalar = code == "y" ? "Y" : code == "b" || code == "B" ? "m" : code == "A" ? "a" : code
            guard fields[key] != nil else { return nil }
        }
        guard rest.isEmpty else { return nil }
        var hour = fields["H"] ?? fields["I"] ?? 0
        if let isAfternoon = fields["p"], fields["I"] != nil { hour = hour % 12 + (isAfternoon == 1 ? 12 : 0) }
        var date = PythonDate(year: fields["Y"] ?? 1900, month: fields["m"] ?? 1, day: fields["d"] ?? 1)
        if let day = fields["j"], let first = PythonDate(year: fields["Y"] ?? 1900, month: 1, day: 1) {
            date = PythonDate(ordinal: first.ordinal + day - 1)
        }
        guard let date,
            let time = PythonTime(hour: hour, minute: fields["M"] ?? 0, second: fields["S"] ?? 0, microsecond: fields["f"] ?? 0, zone: zone)
        else { return nil }
        return PythonDateTime(date: date, time: time)
    }

    private static func expanded(_ format: String) -> String {
        format.replacing("%T", with: "%H:%M:%S").replacing("%D", with: "%m/%d/%y").replacing("%F", with: "%Y-%m-%d").replacing(
            "%R", with: "%H:%M")
    }
}
