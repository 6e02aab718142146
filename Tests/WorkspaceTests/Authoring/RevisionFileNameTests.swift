import SourceText
import Testing

@testable import Workspace

struct RevisionFileNameTests {
    private func names(_ options: String) throws -> RevisionFileName {
        var configuration = Configuration(baseDirectory: FilePath("/srv"))
        configuration.readIni(FilePath("/srv/alembic.ini"), SourceText("[alembic]\n" + options))
        return try RevisionFileName(configuration)
    }

    /// Slugs as Alembic makes them, of 40 and of 10 characters at most.
    @Test(arguments: [
        ("Create the Users table", "create_the_users_table", "create_"),
        ("", "", ""),
        ("  -- ", "", ""),
        ("a-b.c/d", "a_b_c_d", "a_b_c_d"),
        ("Ünïcode ß 名前", "ünïcode_ß_名前", "ünïcode_ß_"),
        ("a very long message that goes on and on until it is cut", "a_very_long_message_that_goes_on_and_on_", "a_very_"),
        ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_", "xxxxxxxxxx_"),
        ("snake_case __init__", "snake_case___init__", "snake_"),
        ("²½ ٣", "²½_٣", "²½_٣"),
    ])
    func slugs(message: String, expected: String, short: String) throws {
        #expect(try names("").slug(message) == expected)
        #expect(try names("truncate_slug_length = 10").slug(message) == short)
    }

    @Test(arguments: [
        ("", "ab12_add_users"),
        ("file_template = %%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s", "2025_01_02_0304-ab12_add_users"),
        ("file_template = %%(year)d/%%(month)02d/%%(epoch)s_%%(second)s", "2025/01/1735787045_5"),
    ])
    func templates(options: String, expected: String) throws {
        let date = CreateDate(epoch: 1_735_787_045)
        #expect(try names(options).name(id: "ab12", message: "Add users", date: date) == expected)
    }

    @Test func unknownToken() {
        #expect(throws: ConfigurationError.self) {
            try names("file_template = %%(revision)s").name(id: "a", message: nil, date: CreateDate(epoch: 0))
        }
        #expect(throws: ConfigurationError.self) { try names("truncate_slug_length = many") }
    }
}
