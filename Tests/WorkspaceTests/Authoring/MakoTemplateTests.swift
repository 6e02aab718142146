import SourceText
import Testing

@testable import Workspace

struct MakoTemplateTests {
    private func render(_ template: String, down: [String] = [], dependencies: [String] = [], ini: String = "[alembic]\n") throws -> String
    {
        var configuration = Configuration(baseDirectory: FilePath("/srv"))
        configuration.readIni(FilePath("/srv/alembic.ini"), SourceText(ini))
        let variables = TemplateVariables(
            upRevision: "a1b2", downRevisions: down, dependencies: dependencies,
            createDate: CreateDate(epoch: 1_763_805_600, microsecond: 120), message: "it's \"new\"", configuration: configuration)
        return try MakoTemplate(SourceText(template), path: FilePath("/srv/script.py.mako")).render(variables)
    }

    @Test(arguments: [
        ("plain\n", "plain\n"),
        ("${up_revision}: ${message}", "a1b2: it's \"new\""),
        ("${repr(message)}", "'it\\'s \"new\"'"),
        ("${create_date}", "2025-11-22 10:00:00.000120"),
        ("${create_date.strftime('%Y/%m')}", "2025/11"),
        ("${imports if imports else \"\"}|${upgrades if upgrades else 'pass'}", "|pass"),
        ("${{'a': '}'}['a']}", "}"),
        ("${'a|b' | n}${' x ' | trim}${'<&' | h}", "a|bx&lt;&amp;"),
        ("${up_revision | str, n, comma}", "a1b2"),
        ("a\n% if up_revision == 'a1b2':\n  yes\n% else:\n  no\n% endif\nb", "a\n  yes\nb"),
        ("% for x in [1, 2]:\n${x},\\\n% endfor\nend", "1,2,end"),
        ("  % for x in range(2):\n    % if x:\n${x}\n    % endif\n  % endfor\n", "1\n"),
        ("% if False:\n% endif\nkept", "kept"),
        ("## a comment\n  ## another\ntext ## no comment", "text ## no comment"),
        ("%% percent\n100 % if", "% percent\n100 % if"),
        ("<%\n    x = 1\n    if x:\n        y = 'two'\n%>${x}${y}", "1two"),
        ("${one}<%!\nimport re\none = re.sub('b', 'c', 'ab')\n%>", "ac"),
        ("<%doc>\nnothing\n</%doc>a<%text>${raw}</%text>", "a${raw}"),
        ("joined \\\nline\r\n", "joined line\r\n"),
        ("${context.get('no_such', 'pass')} ${context['up_revision']}", "pass a1b2"),
        ("100 % of ${ up_revision }{}$", "100 % of a1b2{}$"),
    ])
    func rendering(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    @Test(arguments: [
        ([], "None []"),
        (["a"], "'a' [a]"),
        (["a", "b"], "('a', 'b') [a, b]"),
    ])
    func downRevisions(_ down: [String], _ expected: String) throws {
        #expect(try render("${repr(down_revision)} [${down_revision | comma,n}]", down: down) == expected)
    }

    @Test func severalDependenciesAreAList() throws {
        #expect(try render("${repr(depends_on)}", dependencies: ["a", "b"]) == "['a', 'b']")
    }

    @Test func configurationIsReadable() throws {
        let ini = "[alembic]\ndatabases = one, two\n[one]\nurl = sqlite://%%\n"
        let template = """
            % for name in config.get_main_option("databases").split(", "):
            ${name} ${config.get_section_option(name, "url", "none")} ${config.get_main_option("absent")}
            % endfor
            ${config.get_section("one")["url"]} ${config.config_ini_section} ${config.config_file_name}
            """
        #expect(try render(template, ini: ini) == "one sqlite://% None\ntwo none None\nsqlite://% alembic /srv/alembic.ini")
    }

    @Test(arguments: [
        ("a\n${nothing_known}\n", 2, "NameError"),
        ("a\nb ${upgrades}", 2, "Undefined"),
        ("a\n\n${1 +}", 3, ""),
        ("a\n% if True:\nb", 2, "without its '% endif'"),
        ("% for x in []:\n% endif\n", 2, "does not close"),
        ("a\n% elif:\n", 2, "belongs to no"),
        ("\n% nonsense\n", 2, "is no control line"),
        ("\n${'a'", 2, "without its '}'"),
        ("<%def name='x()'>\n</%def>", 1, "'<%def>' is not supported"),
        ("a\n<% x = 1", 2, "without its '%>'"),
        ("<%\nx = 1\ny = 1 / 0\n%>", 3, "ZeroDivisionError"),
        ("% while True:\n% endwhile\n", 1, "too long"),
        ("a\n${__import__('os').environ['HOME']}", 2, ""),
        ("<%! import os %>\n${os.environ['HOME']}", 2, "can't be known"),
    ])
    func errorsNameTheLine(template: String, line: Int, message: String) {
        let source = SourceText(template)
        #expect {
            try render(template)
        } throws: { error in
            guard let error = error as? AuthoringError else { return false }
            return error.kind == .template && error.message.contains("/srv/script.py.mako") && error.message.contains("line \(line):")
                && error.message.contains(message) && error.range == source.lineRange(line - 1)
        }
    }
}
