"""Cuts the operations out of one of Alembic's tests: the statements that ran, without assertions and without the test's frame."""
import ast
import builtins
from functools import cache

ASSERTIONS = {"assert_", "assert_contains", "clear_assertions", "eq_", "is_", "is_not_", "is_true", "is_false", "eq_ignore_whitespace", "ne_", "in_", "get_buf"}
RAISING_CALLS = {"assert_raises": 1, "assert_raises_message": 2}
RAISING_BLOCKS = {"expect_raises_message", "expect_raises", "expect_raises_message_cause"}
WARNING_BLOCKS = {"expect_warnings", "expect_sqlalchemy_deprecated", "expect_deprecated", "emits_warning", "expect_sqlalchemy_deprecated_20"}
CONTEXT_NAMES = {"context", "ctx"}


class Unsuitable(Exception):
    """The test can't be cut: it defines functions, loops over assertions, or needs more than its imports and arguments."""


class Fixture:
    """Where a test calls `op_fixture`: a new stretch of operations begins."""


def called(node):
    if isinstance(node, ast.Call):
        return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)


@cache
def module(path):
    """The imports of a test file by name, and its tests by name and first line."""
    with open(path) as file:
        tree = ast.parse(file.read())
    imports, tests = {}, {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            for item in node.names:
                imports[item.asname or item.name] = ast.unparse(ast.ImportFrom(node.module, [item], node.level))
        elif isinstance(node, ast.Import):
            for item in node.names:
                imports[(item.asname or item.name).split(".")[0]] = ast.unparse(ast.Import([item]))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            for line in (node.lineno, min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])):
                tests[(node.name, line)] = node
    return imports, tests


def flattened(body, lines):
    """The statements of a block that ran, with `with expect_...` and `assert_raises(...)` opened."""
    for statement in body:
        if not any(line in lines for line in range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)):
            continue
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef, ast.Try, ast.While)):
            raise Unsuitable(type(statement).__name__)
        if isinstance(statement, (ast.Assert, ast.Pass, ast.Global, ast.Nonlocal)):
            continue
        calls = [called(node) for node in ast.walk(statement)]
        if isinstance(statement, ast.If):
            yield from flattened(statement.body, lines) if any(part.lineno in lines for part in statement.body) else flattened(statement.orelse, lines)
        elif isinstance(statement, ast.With):
            inner = list(flattened(statement.body, lines))
            if {called(item.context_expr) for item in statement.items} & (RAISING_BLOCKS | WARNING_BLOCKS):
                yield from inner
            else:
                yield ast.With(items=statement.items, body=inner or [ast.Pass()])
        elif "op_fixture" in calls:
            yield Fixture()
        elif isinstance(statement, ast.For) and set(calls) & ASSERTIONS:
            raise Unsuitable("a loop over assertions")
        elif isinstance(statement, ast.Expr):
            yield from expression(statement)
        else:
            yield statement


def expression(statement):
    name = called(statement.value)
    if isinstance(statement.value, ast.Constant) or name in ASSERTIONS:
        return
    if name in RAISING_CALLS:
        function, *arguments = statement.value.args[RAISING_CALLS[name]:]
        yield ast.Expr(ast.Call(func=function, args=arguments, keywords=statement.value.keywords))
    else:
        yield statement


class ContextCalls(ast.NodeTransformer):
    """`context` is what `op_fixture` returned; a script says `op.get_context()`."""

    def visit_Name(self, node):
        return ast.parse("op.get_context()", mode="eval").body if node.id in CONTEXT_NAMES and isinstance(node.ctx, ast.Load) else node


def closed(statements, imports, arguments):
    """The source of statements with the test's arguments written in, and the imports that they need."""
    text = ast.unparse(ast.Module(body=[ast.fix_missing_locations(statement) for statement in statements], type_ignores=[]))
    tree = ast.fix_missing_locations(ContextCalls().visit(ast.parse(text)))
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    own = {node.id for node in names if not isinstance(node.ctx, ast.Load)} | {argument.arg for node in ast.walk(tree) if isinstance(node, ast.Lambda) for argument in node.args.args}
    assigned, needed = [], []
    for name in sorted({node.id for node in names} - own - set(dir(builtins)) - {"op"}):
        if name in arguments:
            value = arguments[name]
            try:
                if ast.literal_eval(repr(value)) != value:
                    raise Unsuitable(name)
            except (ValueError, SyntaxError):
                raise Unsuitable(f"the argument {name} is no literal")
            assigned.append(f"{name} = {value!r}")
        elif name in imports and not any(word in imports[name] for word in ("mock", "testing")):
            needed.append(imports[name])
        else:
            raise Unsuitable(f"the name {name}")
    code = "\n".join([*assigned, ast.unparse(tree)])
    if "op." not in code:
        raise Unsuitable("no operation")
    return code, sorted(set(needed))


def snippets(path, test, first_line, lines, arguments):
    """The code and the imports of each stretch of operations of a test, by its number; a stretch begins with `op_fixture`."""
    imports, tests = module(path)
    if (test, first_line) not in tests:
        raise Unsuitable("not found")
    before, stretches = [], []
    for statement in flattened(tests[(test, first_line)].body, lines):
        if isinstance(statement, Fixture):
            stretches.append(list(before))
        else:
            (stretches[-1] if stretches else before).append(statement)
    return [closed(stretch, imports, arguments) for stretch in stretches]
