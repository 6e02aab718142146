import Revisions
import Schema

/// A short name for exactly one plan: FNV-1a over 64 bits of its steps, statements and hazards, in hexadecimal.
///
/// It guards against a plan that changed between being shown and being confirmed, not against an adversary.
enum PlanHash {
    static func of(_ preview: Preview, _ hazards: [PlanHazard]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x100_0000_01b3
        }
        add(preview.dialect.rawValue)
        for head in preview.startingHeads { add(head) }
        for step in preview.steps {
            add(step.step.shortLog)
            for statement in step.statements { add(statement.sql) }
        }
        for hazard in hazards { add(hazard.kind.rawValue + hazard.message) }
        let hex = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
