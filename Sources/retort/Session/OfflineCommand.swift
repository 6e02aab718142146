import Migrations
import Revisions
import Schema
import SourceText

/// Prints a preview: the script on standard output, what it has to say on standard error.
struct OfflineCommand {
    let session: CommandSession
    var dialect: DialectName?

    func print(_ subject: PreviewRequest.Subject, tag: String? = nil) throws {
        let preview = try session.offline.preview(
            PreviewRequest(subject, dialect: dialect, arguments: session.arguments(tag: tag)), from: .replay(ReplayCache()))
        Terminal.standardOutput.write(preview.sql)
        for located in preview.diagnostics {
            Terminal.standardError.print("\(PlaceText.of(located.uri, located.diagnostic.range.lowerBound)): \(located.diagnostic.message)")
        }
        for difference in preview.differences {
            Terminal.standardError.print("\(difference.rawValue): \(difference.title)")
        }
        if case .replay(let revisions) = preview.basis {
            let earlier = revisions == 0 ? "none" : "\(revisions)"
            Terminal.standardError.print(
                "A part of the script depends on the tables that it finds. It is written for those of a scratch database in which the earlier revisions "
                    + "(\(earlier)) were carried out; your database was not looked at.")
        }
        if !preview.isComplete {
            throw CommandFailure("The script is not complete: a part of it can't be known from the text.", hint: "See the messages above.")
        }
    }
}
