import Testing

@testable import PythonSubset

@Suite struct ImportTests {
    @Test func workspaceModules() {
        let host = TestHost()
        host.modules = [
            "pkg": "from . import a\nname = 'pkg'\n", "pkg.a": "from .b import B\n",
            "pkg.b": "class B: pass\nX = [1, 2]\n_hidden = 1\n", "star": "__all__ = ['q']\nq = 1\nr = 2\n",
        ]
        checkOutput(
            """
            import pkg.b as pb, pkg.a
            from pkg import a, b
            from pkg.b import *
            from star import *
            import importlib
            print(pkg.name, a.B is pb.B, X, 'r' in globals(), q, importlib.import_module('pkg.b') is b, importlib.import_module('.b', 'pkg') is b, __name__, pb.__name__)
            """, "pkg True [1, 2] False 1 True True __main__ pkg.b\n", host: host)
    }

    @Test func cyclicImports() {
        let host = TestHost()
        host.modules = ["one": "import two\nx = 1\ndef f(): return two.y\n", "two": "import one\ny = getattr(one, 'x', 'early')\n"]
        checkOutput("import one, two\nprint(one.f(), two.one.x)", "early 1\n", host: host)
    }

    @Test func aModuleIsEvaluatedOnce() {
        let host = TestHost()
        host.modules = ["loud": "print('loaded')\n"]
        checkOutput("import loud\nimport loud\nfrom loud import *", "loaded\n", host: host)
    }

    @Test func aFailingModuleIsForgotten() {
        let host = TestHost()
        host.modules = ["bad": "print('try')\nraise ValueError('no')\n"]
        checkOutput(
            "for _ in range(2):\n  try: import bad\n  except ValueError as e: print(e)", "try\nno\ntry\nno\n", host: host)
    }

    @Test func filesOfTheWorkspaceCanBeRead() {
        let host = TestHost()
        host.files["/data/x.sql"] = "select 1\nselect 2\n"
        checkOutput(
            """
            from pathlib import Path
            with open('/data/x.sql') as f: print([line.strip() for line in f])
            print(repr(Path('/data').joinpath('x.sql').read_text()), Path('/data/x.sql').exists())
            print(open('/etc/passwd').read())
            import os
            print(os.path.exists('/data/y'), Path('/data').is_dir(), os.path.isfile('/data'), Path('/data/y').exists())
            try: open('/data/y')
            except FileNotFoundError as e: print(e, e.errno)
            try: Path('/data').read_text()
            except IsADirectoryError as e: print(e)
            """,
            """
            ['select 1', 'select 2']
            'select 1\\nselect 2\\n' True
            {open('/etc/passwd').read()}
            False True False False
            [Errno 2] No such file or directory: '/data/y' 2
            [Errno 21] Is a directory: '/data'

            """, host: host)
    }

    @Test func loggingGoesToTheHost() {
        let host = TestHost()
        checkOutput(
            "import logging\nlog = logging.getLogger(__name__)\nlog.info('a %s', 1)\nlogging.warning('w')\nprint(log.level)", "20\n",
            host: host)
        #expect(host.log == ["INFO a 1", "WARNING w"])
    }
}
