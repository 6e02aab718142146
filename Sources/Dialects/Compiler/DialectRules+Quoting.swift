import Schema

extension DialectRules {
    var quoting: SQLLexer.Quoting { name == .sqlite ? .sqlite : .postgresql }
}
