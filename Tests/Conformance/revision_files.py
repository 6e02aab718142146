"""Revision files read without executing them."""
import ast
import os

IDENTIFIERS = ("revision", "down_revision", "depends_on", "branch_labels")


class RevisionFile:
    """A file that looks like a revision, read without executing it."""

    def __init__(self, path, folder):
        self.path, self.file = path, os.path.relpath(path, folder)
        with open(path, encoding="utf8", errors="replace") as file:
            tree = ast.parse(file.read())
        self.doc = (ast.get_docstring(tree, clean=False) or "").split("\n\n")[0]
        self.computed, self.literal = False, {}
        for node in tree.body:
            target = node.targets[0] if isinstance(node, ast.Assign) and len(node.targets) == 1 else node.target if isinstance(node, ast.AnnAssign) else None
            if isinstance(target, ast.Name) and target.id in IDENTIFIERS and node.value is not None:
                try:
                    self.literal[target.id] = ast.literal_eval(node.value)
                except ValueError:
                    self.computed = True

    @property
    def is_revision(self):
        if "revision" not in self.literal:
            return self.computed
        return "down_revision" in self.literal or self.computed
