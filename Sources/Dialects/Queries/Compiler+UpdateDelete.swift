import Schema

extension Compiler {
    func update(_ update: Update) throws(DialectError) -> String {
        for expression in update.expressions { try register(expression) }
        if update.assignments.isEmpty, options.literalBinds { throw valuesAreMissing("UPDATE \(quote(update.table.name))") }
        let target = update.alias ?? .table(update.table.name)
        let completed = update.assignments.isEmpty ? [] : update.assignments + defaults(of: update.table, without: update.assignments)
        let assignments = update.keepsOrder ? completed : try ordered(completed, in: update.table)
        let extra = FromList(update.conditions + assignments.map(\.value), excluding: [target]).froms
        enclosingFroms.append([target] + extra)
        defer { enclosingFroms.removeLast() }
        var sql = try "UPDATE \(from(target)) SET "
        sql += try joined(assignments) { assignment throws(DialectError) in
            try quote(assignment.column) + "=" + operand(typed(assignment, in: update.table), of: .isolated, .statement)
        }
        if !extra.isEmpty { sql += try " FROM " + joined(extra) { item throws(DialectError) in try from(item) } }
        let condition = try conditions(update.conditions, .statement)
        if !condition.isEmpty { sql += " WHERE " + condition }
        return try sql + returning(update.returning)
    }

    func delete(_ delete: Delete) throws(DialectError) -> String {
        for expression in delete.expressions { try register(expression) }
        let target = delete.alias ?? .table(delete.table.name)
        let extra = FromList(delete.conditions, excluding: [target]).froms
        enclosingFroms.append([target] + extra)
        defer { enclosingFroms.removeLast() }
        var sql = try "DELETE FROM " + from(target)
        if !extra.isEmpty, rules.name == .sqlite {
            throw DialectError(.unsupported, "This backend does not support multiple-table criteria within DELETE")
        }
        if !extra.isEmpty { sql += try " USING " + joined(extra) { item throws(DialectError) in try from(item) } }
        let condition = try conditions(delete.conditions, .statement)
        if !condition.isEmpty { sql += " WHERE " + condition }
        return try sql + returning(delete.returning)
    }
}
