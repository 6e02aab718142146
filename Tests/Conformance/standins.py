"""Stand-ins for the packages that a revision imports and that are not installed: naming them is fine, using them is an error."""
import importlib.machinery
import sys


class NeedsProject(ImportError):
    """A revision used something of its own project; `uses` remembers it, for the revision may swallow the error."""
    uses = []

    def __init__(self, message):
        super().__init__(message)
        self.uses.append(message)


class StandIn:
    """Something imported from a package that is not installed."""

    def __init__(self, name):
        object.__setattr__(self, "_name", name)

    def _use(self, *_, **__):
        raise NeedsProject("use of " + object.__getattribute__(self, "_name"))

    __call__ = __iter__ = __len__ = __getitem__ = __contains__ = __bool__ = __enter__ = __str__ = __format__ = _use
    __add__ = __mod__ = __or__ = __eq__ = __hash__ = __lt__ = __mro_entries__ = __repr__ = _use

    def __getattr__(self, name):
        if name in ("__tablename__", "__table__", "__table_args__", "__subclasses__", "__members__"):
            self._use()
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(object.__getattribute__(self, "_name") + "." + name)


class StandInModule(type(sys)):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(self.__name__ + "." + name)


class Finder:
    """Put last on sys.meta_path it is reached when nothing else has the module; it answers for imports of revision files alone."""

    def __init__(self, folders):
        self.folders, self.found = tuple(folders), []

    def find_spec(self, name, path=None, target=None):
        package = name.split(".")[0]
        if package in sys.stdlib_module_names or package in ("alembic", "sqlalchemy"):
            return None
        frame = sys._getframe(1)
        while frame and (frame.f_code.co_filename.startswith("<frozen") or frame.f_code.co_filename == __file__ or "importlib" in frame.f_code.co_filename):
            frame = frame.f_back
        if not frame or not frame.f_code.co_filename.startswith(self.folders):
            return None
        self.found.append(name)
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        module = StandInModule(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module):
        """There is nothing to execute."""
