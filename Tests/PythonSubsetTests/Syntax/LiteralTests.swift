import PythonSubset
import SourceText
import Testing

@Suite struct LiteralTests {
    @Test(arguments: [
        ("0", "0"), ("00_0", "0"), ("1_000", "1000"), ("0x_fF", "255"), ("0O17", "15"), ("0b1_01", "5"),
        ("9223372036854775807", "9223372036854775807"), ("9223372036854775808", "big10:9223372036854775808"),
        ("0xFFFF_FFFF_FFFF_FFFF", "big16:FFFFFFFFFFFFFFFF"),
        ("1.", "1.0"), (".5", "0.5"), ("1e3", "1000.0"), ("1_0.2_5E-1", "1.025"), ("012.5", "12.5"), ("1e400", "inf"),
        ("3j", "3.0j"), ("0.5J", "0.5j"), ("012j", "12.0j"),
        ("None", "None"), ("True", "True"), ("False", "False"), ("...", "..."),
    ])
    func constants(source: String, expected: String) { check(source, "(expr \(expected))") }

    @Test(arguments: [
        (#"'a'"#, #""a""#),
        (#""it's""#, #""it's""#),
        (#"'''a'b''c'''"#, #""a'b''c""#),
        (#"'\n\t\\\'\"\a\x41\101\u00e9\U0001F600\N{BULLET}\N{line feed}'"#, #""\n\u{9}\\'\"\u{7}AAé😀•\n""#),
        (#"'\d\8'"#, #""\\d\\8""#),
        (#"r'\n\'' R"\x""#, #""\\n\\'\\x""#),
        (#"b'a\x00\377' B'b\u0041'"#, "b\"a\\u{0}ÿb\\\\u0041\""),
        (#"rb'\x' bR'\''"#, #"b"\\x\\'""#),
        (#"u'a' 'b' U"c""#, #""abc""#),
        ("'a\\\nb'", #""ab""#),
        ("'''a\r\nb\rc'''", #""a\nb\nc""#),
        (#"'\ud800'"#, "\"\u{FFFD}\""),
    ])
    func strings(source: String, expected: String) { check(source, "(expr \(expected))") }

    @Test(arguments: [
        ("f'a{b}c'", #"(f "a" {b} "c")"#),
        ("f'{{}}{a}'", #"(f "{}" {a})"#),
        ("'a' f'b{c}' 'd'", #"(f "ab" {c} "d")"#),
        ("f''", "(f)"),
        ("f'{a!r}{b!s:>10}{c!a}'", #"(f {a !repr} {b !str :[">10"]} {c !ascii})"#),
        ("f'{a:{b}.{c}f}'", #"(f {a :[{b} "." {c} "f"]})"#),
        ("f'{a=}{ b + 1 = !s}'", #"(f {="a=" a} {=" b + 1 = " (+ b 1) !str})"#),
        ("f'{a['b']}'", #"(f {([] a "b")})"#),
        ("f'{f'{f'{a}'}'}'", "(f {(f {(f {a})})})"),
        ("f'{a:%Y-%m-%d}{b[1:2]}{(lambda: 1)()}'", #"(f {a :["%Y-%m-%d"]} {([] b (slice 1 2 _))} {(call (lambda () 1))})"#),
        ("f'{a != b}{a:=5}{a,}'", #"(f {(compare a != b)} {a :["=5"]} {(tuple a)})"#),
        ("f'''{\na\n}\n'''", #"(f {a} "\n")"#),
        ("f'{a + # comment\nb}'", "(f {(+ a b)})"),
        (#"f'\n{a}\N{BULLET}\{b}'"#, #"(f "\n" {a} "•\\" {b})"#),
        (#"rf'\n{a}\'"# + "'", #"(f "\\n" {a} "\\'")"#),
        (#"t'{a}'"#, "(t {a})"),
    ])
    func formattedStrings(source: String, expected: String) { check(source, "(expr \(expected))") }

    @Test func latin1() {
        check(Array("# -*- coding: latin-1 -*-\nn = '".utf8) + [0xE9, 0x5C, 0x6E] + Array("'\n".utf8), #"(assign n "é\n")"#)
    }

    @Test func byteOrderMark() {
        check([0xEF, 0xBB, 0xBF] + Array("a\n".utf8), "(expr a@3-4)@3-4", hasRanges: true)
    }

    @Test func docstring() {
        let module = Parser.parse(SourceText("'doc'\nx = 1\n")).module
        #expect(module.docstring?.value == .string("doc"))
        #expect(Parser.parse(SourceText("x = 1\n'doc'\n")).module.docstring == nil)
    }
}
