import SourceText

/// A value that could not be known from the text, and where it came from.
package final class Opaque: Sendable {
    package enum Kind: Hashable, Sendable {
        /// Made by code or an environment that is not read.
        case unknown
        /// Different at each evaluation, such as `uuid.uuid4()`; an online run has the real value.
        case volatile
    }

    package let kind: Kind
    /// What it is in the script's own words, such as `app.models.User.name` or `os.environ['URL']`.
    package let origin: String
    /// The file and range of the import or use that it derives from.
    package let location: SourceLocation?
    /// Text with the unknown parts as `{origin}`, for an unknown string that has known parts.
    package let knownText: String?

    package init(_ origin: String, kind: Kind = .unknown, location: SourceLocation? = nil, knownText: String? = nil) {
        self.origin = origin
        self.kind = kind
        self.location = location
        self.knownText = knownText
    }

    /// What stands for the value in a text: the known parts with a mark for each unknown one, `{app.name}`, or
    /// `/* uuid.uuid4() */` for one that differs at each evaluation.
    package var placeholder: String {
        if let knownText { return knownText }
        return switch kind {
        case .unknown: "{\(origin)}"
        case .volatile: "/* \(origin.withoutCommentMarks) */"
        }
    }

    /// The one of two values that says more about what is made of both: what no run knows, before what a run knows.
    func combined(with other: Opaque?) -> Opaque {
        if let other, kind == .volatile, other.kind == .unknown { other } else { self }
    }

    /// A value made of this one, of the same kind and place.
    package func derived(_ origin: String, knownText: String? = nil) -> Opaque {
        let limit = 200
        let shortened = origin.utf8.count > limit ? String(origin.unicodeScalars.prefix(limit)) + "…" : origin
        return Opaque(shortened, kind: kind, location: location, knownText: knownText)
    }
}

/// A range of bytes in a file.
package struct SourceLocation: Hashable, Sendable {
    package var uri: String
    package var range: Range<Int>

    package init(uri: String, range: Range<Int>) {
        self.uri = uri
        self.range = range
    }
}

/// Thrown by a native function that needs the value of an argument that is unknown: its call is unknown, too.
package struct UnknownValue: Error {
    package let opaque: Opaque

    package init(_ opaque: Opaque) {
        self.opaque = opaque
    }
}
