import Revisions
import Schema

/// What a script did in an evaluation in which it asked for nothing that another evaluation may be answered differently: that one would do the same.
struct ScriptRecording {
    enum Entry {
        case operation(OperationStep)
        case note(String)
    }

    var entries: [Entry] = []
}

/// Follows the evaluation of one script.
final class ScriptRecorder {
    /// Nil once the script has asked for something that may differ: whether there is a database, its rows, the time, the configuration.
    private(set) var recording: ScriptRecording? = ScriptRecording()

    func add(_ entry: ScriptRecording.Entry) { recording?.entries.append(entry) }

    func spoil() { recording = nil }
}

/// The recordings of a plan's scripts, for the run that follows: a run sends what the plan has evaluated and does not evaluate it again.
final class ScriptRecordings {
    private struct Key: Hashable {
        var revision: String
        var direction: Direction

        init(_ step: RevisionStep) {
            revision = step.revision.id
            direction = step.direction
        }
    }

    /// Of all recordings together; the scripts beyond it are evaluated again.
    private static let entryLimit = 16_384

    private var entriesLeft = ScriptRecordings.entryLimit
    private var recordings: [Key: ScriptRecording?] = [:]

    /// Keeps what a step's script did. A script that is evaluated more than once, as where env.py goes through several schemas, is not kept.
    func keep(_ recording: ScriptRecording?, of step: RevisionStep) {
        let key = Key(step)
        guard recordings[key] == nil, let recording, recording.entries.count <= entriesLeft else {
            recordings[key] = .some(nil)
            return
        }
        entriesLeft -= recording.entries.count
        recordings[key] = recording
    }

    /// The recording of a step, which is given once.
    func take(_ step: RevisionStep) -> ScriptRecording? {
        recordings.updateValue(nil, forKey: Key(step)) ?? nil
    }
}
