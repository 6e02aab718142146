/// `alembic_postgresql_enum`: the directive that gives an enumeration other values.
///
/// Held against alembic-postgresql-enum 1.11.0 (`Tests/Conformance/vectors/packages.py`).
extension PackageSources {
    static let postgreSQLEnum = #"""
        import re
        from collections import namedtuple
        from dataclasses import dataclass
        from enum import Enum

        from alembic.operations import MigrateOperation, Operations
        from sqlalchemy import text

        TableIndex = namedtuple("TableIndex", ["name", "definition"])
        Unspecified = object()


        class ColumnType(Enum):
            COMMON = "Enum"
            ARRAY = "ARRAY"


        class Config:
            def __init__(self, **options):
                self.options = options


        def set_configuration(config):
            pass


        @dataclass(frozen=True)
        class TableReference:
            table_name: str
            column_name: str
            table_schema: str = Unspecified
            column_type: ColumnType = ColumnType.COMMON
            existing_server_default: str = None

            @property
            def table_name_with_schema(self):
                prefix = f'"{self.table_schema}".' if self.table_schema else ""
                return f'{prefix}"{self.table_name}"'

            @property
            def escaped_column_name(self):
                return f'"{self.column_name}"'


        class Change:
            """One enumeration on its way from old values to new ones."""

            def __init__(self, operations, schema, name, renamed):
                self.connection, self.schema, self.name, self.renamed = operations.get_bind(), schema, name, renamed
                self.type, self.old_type = f'"{schema}"."{name}"', f'"{schema}"."{name}_old"'

            def execute(self, *lines):
                return self.connection.execute(text("\n".join(lines)))

            def replace_type(self, values):
                self.execute(f'ALTER TYPE {self.type} RENAME TO "{self.name}_old"')
                listed = ", ".join(f"'{value}'" for value in values)
                self.execute(f"CREATE TYPE {self.type} AS ENUM({listed})")

            def create_operators(self):
                for operator, function in OPERATORS:
                    if self.renamed:
                        cases = " ".join(f"WHEN old_enum_val::text = '{old}' THEN '{new}'" for old, new in self.renamed)
                        body = [f"                SELECT new_enum_val::text {operator} CASE", f"                    {cases}", "", "                    ELSE old_enum_val::text", "                END;"]
                    else:
                        body = [f"                SELECT new_enum_val::text {operator} old_enum_val::text;"]
                    self.execute(
                        f'CREATE FUNCTION "{self.schema}".{function}(', f"                new_enum_val {self.type}, old_enum_val {self.old_type}", "            )",
                        "            RETURNS boolean AS $$", *body, "            $$ LANGUAGE SQL IMMUTABLE")
                    self.execute(
                        f'CREATE OPERATOR "{self.schema}".{operator} (', f"            leftarg = {self.type},", f"            rightarg = {self.old_type},",
                        f'            procedure = "{self.schema}".{function}', "        )")

            def drop_operators(self):
                for operator, function in OPERATORS:
                    self.execute(f'DROP OPERATOR IF EXISTS "{self.schema}".{operator} (', f"                {self.type},", f"                {self.old_type}", "            )")
                    self.execute(f'DROP FUNCTION "{self.schema}".{function}(', f"            new_enum_val {self.type}, old_enum_val {self.old_type}", "        )")

            def drop_index(self, index):
                name = ".".join(f'"{part.strip(chr(34))}"' for part in index.name.rsplit(".", 1))
                self.execute(f"DROP INDEX IF EXISTS {name}")

            def recreate_index(self, index):
                definition = index.definition
                for old, new in self.renamed:
                    for name in (self.name, f"{self.schema}.{self.name}"):
                        definition = definition.replace(f"'{old}'::{name}", f"'{new}'::{name}")
                self.execute(definition)

            def cast(self, reference):
                table, column = reference.table_name_with_schema, reference.escaped_column_name
                if reference.column_type == ColumnType.ARRAY:
                    value = f"{column}::text[]"
                    for old, new in self.renamed:
                        value = f"array_replace({value}, '{old}', '{new}')"
                    self.execute(f"ALTER TABLE {table} ", f"            ALTER COLUMN {column} TYPE {self.type}[]", f"            USING {value}::{self.type}[]", "            ")
                elif self.renamed:
                    cases = " ".join(f"WHEN {column}::text = '{old}' THEN '{new}'::{self.type}" for old, new in self.renamed)
                    self.execute(
                        f"ALTER TABLE {table} ", f"                ALTER COLUMN {column} TYPE {self.type} ", "                USING CASE ", f"                {cases}", "",
                        f"                ELSE {column}::text::{self.type}", "                END")
                else:
                    self.execute(f"ALTER TABLE {table} ", f"                ALTER COLUMN {column} TYPE {self.type} ", f"                USING {column}::text::{self.type}")

            def drop_default(self, reference):
                self.execute(f"ALTER TABLE {reference.table_name_with_schema}", f"             ALTER COLUMN {reference.escaped_column_name} DROP DEFAULT")

            def set_default(self, reference):
                self.execute(
                    f"ALTER TABLE {reference.table_name_with_schema}",
                    f"            ALTER COLUMN {reference.escaped_column_name} SET DEFAULT {self.default(reference.existing_server_default)}")

            def default(self, value):
                type_name = f"{self.schema}.{self.name}" if self.schema else self.name
                is_display = value.startswith("ARRAY[")
                suffix = "[]" if value.endswith("[]") and not is_display else ""
                if not is_display:
                    value = value[: value.find("::")]
                for old, new in self.renamed:
                    value = value.replace(f"'{old}'", f"'{new}'").replace(f'"{old}"', f'"{new}"')
                return re.sub(r"::[.\w]+", f"::{type_name}", value) if is_display else f"{value}::{type_name}{suffix}"

            def reference(self, column):
                if not isinstance(column, tuple):
                    if column.table_schema is not Unspecified:
                        return column
                    return TableReference(column.table_name, column.column_name, self.schema, column.column_type, column.existing_server_default)
                table, name, *kind = column
                default = self.connection.execute(text(
                    "SELECT column_default FROM information_schema.columns "
                    f"WHERE table_schema = '{self.schema}' AND table_name = '{table}' AND column_name = '{name}'")).scalar()
                return TableReference(table, name, self.schema, kind[0] if kind else ColumnType.COMMON, default)


        OPERATORS = (("!=", "new_old_not_equals"), ("=", "new_old_equals"))


        @Operations.register_operation("sync_enum_values")
        class SyncEnumValuesOp(MigrateOperation):
            @classmethod
            def sync_enum_values(cls, operations, enum_schema, enum_name, new_values, affected_columns, enum_values_to_rename=(), indexes_to_recreate=None):
                if operations.get_bind().dialect.name != "postgresql":
                    return
                change = Change(operations, enum_schema, enum_name, list(enum_values_to_rename))
                references = [change.reference(column) for column in affected_columns]
                change.replace_type(new_values)
                change.create_operators()
                for index in indexes_to_recreate or []:
                    change.drop_index(index)
                for reference in references:
                    if reference.existing_server_default is not None:
                        change.drop_default(reference)
                    change.cast(reference)
                    if reference.existing_server_default is not None:
                        change.set_default(reference)
                change.drop_operators()
                change.execute(f"DROP TYPE {change.old_type}")
                for index in indexes_to_recreate or []:
                    change.recreate_index(index)
        """#
}
