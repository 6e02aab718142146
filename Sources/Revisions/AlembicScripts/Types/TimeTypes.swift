import PythonSubset
import Schema

/// Dates, times and intervals.
enum TimeTypes {
    private static let module = "sqlalchemy.sql.sqltypes"

    static let all: [ScriptClass] = [
        TypeDefinition.plain("Date", module, .date), TypeDefinition.plain("DATE", module, base: "Date", .date),
        time("Time", base: "TypeEngine"), time("TIME", base: "Time"),
        dateTime("DateTime", .dateTime, base: "TypeEngine"), dateTime("DATETIME", .DATETIME, base: "DateTime"),
        dateTime("TIMESTAMP", .TIMESTAMP, base: "DateTime"),
        TypeDefinition.made(
            "Interval", module, "native=True, second_precision=None, day_precision=None", default: .interval(IntervalType())
        ) { script, arguments in
            .interval(
                IntervalType(
                    .generic(native: try script.truth(arguments["native"])),
                    secondPrecision: try script.optionalInt(arguments["second_precision"]),
                    dayPrecision: try script.optionalInt(arguments["day_precision"])))
        },
    ]

    private static func time(_ name: String, base: String) -> ScriptClass {
        TypeDefinition.made(name, module, base: base, "timezone=False", default: .time(TimeType())) { script, arguments in
            .time(TimeType(timezone: try script.truth(arguments["timezone"])))
        }
    }

    private static func dateTime(_ name: String, _ type: DateTimeType.Class, base: String) -> ScriptClass {
        TypeDefinition.made(name, module, base: base, "timezone=False", default: .dateTime(DateTimeType(type))) { script, arguments in
            .dateTime(DateTimeType(type, timezone: try script.truth(arguments["timezone"])))
        }
    }
}
