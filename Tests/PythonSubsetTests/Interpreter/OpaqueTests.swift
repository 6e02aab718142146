import SourceText
import Testing

@testable import PythonSubset

/// What is unknown goes on as a value that knows its origin, and decisions taken on it are noted.
@Suite struct OpaqueTests {
    @Test(arguments: [
        ("from app.models import User\nx = User.name", "app.models.User.name"),
        ("import app.models\nx = app.models.User(1)", "app.models.User()"),
        ("import app as a\nx = a.b['k']", "app.b['k']"),
        ("import os\nx = os.environ['URL']", "os.environ['URL']"),
        ("import os\nx = os.getenv('URL', 'd')", "os.environ['URL']"),
        ("from app import n\nx = n + 1", "app.n + 1"),
        ("from app import n\nx = len(n)", "len(app.n)"),
        ("from app import *\nx = anything", "app.anything"),
        ("from app import Base\nclass A(Base): pass\nx = A.metadata", "app.Base.metadata"),
        ("import uuid\nx = uuid.uuid4()", "uuid.uuid4()"),
        ("import datetime\nx = datetime.datetime.utcnow()", "datetime.utcnow()"),
    ])
    func origin(program: String, origin: String) throws {
        let interpreter = Interpreter(host: TestHost())
        let module = try interpreter.evaluateModule(compile(program))
        #expect(module.attribute("x")?.asOpaque?.origin == origin)
    }

    @Test(arguments: [
        ("from app import name\nx = f'table_{name}_id'", "table_{app.name}_id"),
        ("from app import name\nx = 'a' + name + 'b'", "a{app.name}b"),
        ("from app import name\nx = 'select %s, %d' % (name, 5)", "select {app.name}, 5"),
        ("from app import name\nx = 'select {}'.format(name)", "select {app.name}"),
        ("from app import name\nx = ', '.join(['a', name])", "a, {app.name}"),
        ("from app import name\nx = 'a b'.replace('b', name)", "a {app.name}"),
        ("from app import name\nx = 'a b'.replace('', name)", "a b"),
    ])
    func knownText(program: String, text: String) throws {
        let interpreter = Interpreter(host: TestHost())
        let module = try interpreter.evaluateModule(compile(program))
        #expect(module.attribute("x")?.asOpaque?.knownText == text)
    }

    @Test(arguments: [
        ("from app import f\nif f: print('body')\nelse: print('else')", "body\n", [Unknown.Purpose.condition]),
        ("from app import f\nif not f: print('body')\nelse: print('else')", "body\n", [.condition]),
        ("from app import f\nprint(1 if f() == 2 else 3)", "1\n", [.condition]),
        ("from app import f\nwhile f: print('no')\nprint('end')", "end\n", [.condition]),
        ("from app import f\nfor x in f: print('no')\nprint('end')", "end\n", [.iteration]),
        ("from app import f\nwith f() as x: print('in')", "in\n", [.context]),
        ("from app import E\ntry: raise E('x')\nexcept E: print('caught')", "caught\n", []),
        ("from app import E\nclass M(E): pass\ntry: raise M()\nexcept M: print('caught')", "caught\n", []),
        ("from app import f\nprint([f, 1])", "[{app.f}, 1]\n", []),
    ])
    func decisions(program: String, output: String, purposes: [Unknown.Purpose]) throws {
        let host = TestHost()
        let interpreter = Interpreter(host: host)
        _ = try interpreter.evaluateModule(compile(program))
        #expect(host.output == output)
        #expect(interpreter.unknowns.map(\.purpose) == purposes)
    }

    @Test func placeOfTheImport() throws {
        let text = "import sys\nfrom app.models import User\nx = User.name\n"
        let interpreter = Interpreter(host: TestHost())
        let module = try interpreter.evaluateModule(compile(text))
        let location = try #require(module.attribute("x")?.asOpaque?.location)
        #expect(location.uri == "file:///main.py")
        #expect(SourceText(text)[location.range] == "User")
    }
}
