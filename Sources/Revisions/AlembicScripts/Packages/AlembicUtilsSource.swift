/// `alembic_utils`: functions, views, triggers and their kin as entities, and the directives on them.
///
/// Held against alembic_utils 0.8.8, statement by statement (`Tests/Conformance/vectors/packages.py`).
extension PackageSources {
    static let alembicUtils = #"""
        import re
        from enum import Enum

        from alembic.operations import MigrateOperation, Operations
        from sqlalchemy import text


        class SQLParseFailure(Exception):
            pass


        class BadInputException(Exception):
            pass


        def normalize_whitespace(value, base_whitespace=" "):
            return base_whitespace.join(value.split()).strip()


        def strip_terminating_semicolon(sql):
            return sql.strip().rstrip(";").strip()


        def coerce_to_unquoted(name):
            return name.replace('"', "")


        def coerce_to_quoted(name):
            return ".".join(f'"{part.strip(" ").strip(chr(34)).strip()}"' for part in name.split(".", 1))


        def escape_colon_for_sql(sql):
            return re.sub("::|:", lambda found: found.group() if found.group() == "::" else "\\:", sql)


        def escape_colon_for_plpgsql(sql):
            return re.sub(r"::|:=|\\:|:", lambda found: "\\:" if found.group() == ":" else found.group(), sql)


        def parsed(pattern, sql, kind):
            found = re.match(pattern + r"\Z", sql, re.IGNORECASE | re.DOTALL)
            if found is None:
                raise SQLParseFailure(f'Failed to parse SQL into {kind} """{sql}"""')
            return found.groupdict()


        def cascading(cascade):
            return "cascade" if cascade else ""


        class ReplaceableEntity:
            def __init__(self, schema, signature, definition):
                self.schema = coerce_to_unquoted(normalize_whitespace(schema))
                self.signature = coerce_to_unquoted(normalize_whitespace(signature))
                self.definition = escape_colon_for_sql(strip_terminating_semicolon(definition))

            @property
            def literal_schema(self):
                return coerce_to_quoted(self.schema)

            @property
            def identity(self):
                return f"{self.__class__.__name__}: {self.schema}.{self.signature}"

            @classmethod
            def from_path(cls, path):
                with path.open() as file:
                    return cls.from_sql(file.read())


        class PGFunction(ReplaceableEntity):
            type_ = "function"

            def __init__(self, schema, signature, definition):
                super().__init__(schema, signature, definition)
                if "language plpgsql" in normalize_whitespace(definition).lower().replace("'", ""):
                    self.definition = escape_colon_for_plpgsql(strip_terminating_semicolon(definition))

            @classmethod
            def from_sql(cls, sql):
                parts = parsed(r"create.+?function\s+(?P<schema>.+?)\.(?P<signature>.+?)\s+returns\s+(?P<definition>.+?)", sql.strip(), "PGFunction")
                signature = parts["signature"]
                if signature.startswith('"'):
                    signature = signature.replace('"', "", 2)
                return cls(schema=parts["schema"], signature=signature, definition="returns " + parts["definition"])

            @property
            def literal_signature(self):
                name, rest = self.signature.split("(", 1)
                return f'"{name.strip()}"({rest}'

            def to_sql_statement_create(self):
                return text(f"CREATE FUNCTION {self.literal_schema}.{self.literal_signature} {self.definition}")

            def to_sql_statement_drop(self, cascade=False):
                name, rest = self.signature.split("(", 1)
                parameters = [each[: len(each.lower().split("default")[0])].strip() for each in rest.rsplit(")", 1)[0].strip().split(",")]
                return text(f'DROP FUNCTION {self.literal_schema}."{name.strip()}"({", ".join(parameters)}) {cascading(cascade)}')

            def to_sql_statement_create_or_replace(self):
                yield text(f"CREATE OR REPLACE FUNCTION {self.literal_schema}.{self.literal_signature} {self.definition}")


        class PGView(ReplaceableEntity):
            type_ = "view"

            def __init__(self, schema, signature, definition):
                super().__init__(schema, signature, definition)
                self.definition = strip_terminating_semicolon(definition)

            @classmethod
            def from_sql(cls, sql):
                parts = parsed(r"create.+?view\s+(?P<schema>.+?)\.(?P<signature>.+?)\s+as\s+(?P<definition>.+?)", sql, "PGView")
                return cls(schema=parts["schema"], signature=parts["signature"].split("(")[0].replace('"', ""), definition=parts["definition"])

            def to_sql_statement_create(self):
                return text(f'CREATE VIEW {self.literal_schema}."{self.signature}" AS {self.definition};')

            def to_sql_statement_drop(self, cascade=False):
                return text(f'DROP VIEW {self.literal_schema}."{self.signature}" {cascading(cascade)}')

            def to_sql_statement_create_or_replace(self):
                name = f'{self.literal_schema}."{self.signature}"'
                lines = [
                    "do $$",
                    "            begin",
                    f"                CREATE OR REPLACE VIEW {name} AS {self.definition};",
                    "",
                    "            exception when others then",
                    f"                DROP VIEW IF EXISTS {name};",
                    "",
                    f"                CREATE VIEW {name} AS {self.definition};",
                    "            end;",
                    "        $$ language 'plpgsql'",
                ]
                yield text("\n".join(lines))


        class PGMaterializedView(ReplaceableEntity):
            type_ = "materialized_view"

            def __init__(self, schema, signature, definition, with_data=True):
                super().__init__(schema, signature, definition)
                self.definition = strip_terminating_semicolon(definition)
                self.with_data = with_data

            @classmethod
            def from_sql(cls, sql):
                sql = strip_terminating_semicolon(sql)
                start = r"create.+?materialized.+?view\s+(?P<schema>.+?)\.(?P<signature>.+?)\s+as\s+(?P<definition>.+?)"
                for end, with_data in ((r"\s+with\s+data", True), (r".+?with\s+.+?\s+data", False), ("", True)):
                    try:
                        parts = parsed(start + end, sql, "PGView")
                    except SQLParseFailure:
                        if not end:
                            raise
                        continue
                    return cls(parts["schema"], parts["signature"].split("(")[0].replace('"', ""), parts["definition"], with_data)

            @property
            def body(self):
                return f'{self.literal_schema}."{self.signature}" AS {self.definition.rstrip().rstrip(";")} WITH {"" if self.with_data else "NO"} DATA'

            def to_sql_statement_create(self):
                return text(f"CREATE MATERIALIZED VIEW {self.body};")

            def to_sql_statement_drop(self, cascade=False):
                return text(f'DROP MATERIALIZED VIEW {self.literal_schema}."{self.signature}" {cascading(cascade)}')

            def to_sql_statement_create_or_replace(self):
                yield text(f'DROP MATERIALIZED VIEW IF EXISTS {self.literal_schema}."{self.signature}"; ')
                yield text(f"CREATE MATERIALIZED VIEW {self.body}")


        class PGExtension(ReplaceableEntity):
            type_ = "extension"

            def __init__(self, schema, signature):
                super().__init__(schema, signature, "")

            @property
            def identity(self):
                return f"{self.__class__.__name__}: {self.signature}"

            def to_sql_statement_create(self):
                return text(f'CREATE EXTENSION "{self.signature}" WITH SCHEMA {self.literal_schema};')

            def to_sql_statement_drop(self, cascade=False):
                return text(f'DROP EXTENSION "{self.signature}" {cascading(cascade).upper()}')

            def to_sql_statement_create_or_replace(self):
                raise NotImplementedError()


        class OnEntityMixin:
            def __init__(self, schema, signature, definition, on_entity):
                super().__init__(schema=schema, signature=signature, definition=definition)
                self.on_entity = coerce_to_unquoted(on_entity if "." in on_entity else "public." + on_entity)


        class PGTrigger(OnEntityMixin, ReplaceableEntity):
            type_ = "trigger"
            _body = r"(?P<event>.+?)\s+ON\s+(?P<on_entity>.+?)\s+(?P<action>.+?)"

            def __init__(self, schema, signature, definition, on_entity, is_constraint=False):
                super().__init__(schema=schema, signature=signature, definition=definition, on_entity=on_entity)
                self.is_constraint = is_constraint

            @classmethod
            def from_sql(cls, sql):
                is_constraint = re.match(r"create\s+constraint\s", sql, re.IGNORECASE) is not None
                start = r"create\s+constraint\s+trigger\s+" if is_constraint else r"create\s+trigger\s+"
                parts = parsed(start + r"(?P<signature>.+?)\s+" + cls._body, sql, "PGTrigger")
                entity = parts["on_entity"] if "." in parts["on_entity"] else "public." + parts["on_entity"]
                return cls(
                    schema=entity.split(".")[0], signature=parts["signature"], on_entity=entity, is_constraint=is_constraint,
                    definition=f" {parts['event']} ON {entity} {parts['action']}")

            def to_sql_statement_create(self):
                parts = parsed(self._body, self.definition, "PGTrigger.definition")
                entity = f"{self.schema}.{parts['on_entity'].split('.', 1)[-1]}"
                kind = " CONSTRAINT " if self.is_constraint else " "
                return text(f'CREATE{kind}TRIGGER "{self.signature}" {parts["event"]} ON {entity} {parts["action"]}')

            def to_sql_statement_drop(self, cascade=False):
                return text(f'DROP TRIGGER "{self.signature}" ON {self.on_entity} {cascading(cascade)}')

            def to_sql_statement_create_or_replace(self):
                yield text(f'DROP TRIGGER IF EXISTS "{self.signature}" ON {self.on_entity};')
                yield self.to_sql_statement_create()


        class PGPolicy(OnEntityMixin, ReplaceableEntity):
            type_ = "policy"

            @classmethod
            def from_sql(cls, sql):
                parts = parsed(r"create policy\s+(?P<signature>.+?)\s+on\s+(?P<on_entity>.+?)\s+(?P<definition>.+?)", sql.strip(), "PGPolicy")
                entity = parts["on_entity"] if "." in parts["on_entity"] else "public." + parts["on_entity"]
                return cls(schema=entity.split(".")[0], signature=parts["signature"], definition=parts["definition"], on_entity=entity)

            @property
            def body(self):
                return f"{self.signature} on {self.on_entity}"

            def to_sql_statement_create(self):
                return text(f"CREATE POLICY {self.body} {self.definition}")

            def to_sql_statement_drop(self, cascade=False):
                return text(f"DROP POLICY {self.body} {cascading(cascade)}")

            def to_sql_statement_create_or_replace(self):
                yield text(f"DROP POLICY IF EXISTS {self.body};")
                yield text(f"CREATE POLICY {self.body} {self.definition};")


        class PGGrantTableChoice(str, Enum):
            SELECT = "SELECT"
            INSERT = "INSERT"
            UPDATE = "UPDATE"
            REFERENCES = "REFERENCES"
            DELETE = "DELETE"
            TRUNCATE = "TRUNCATE"
            TRIGGER = "TRIGGER"

            def __str__(self):
                return self.value


        class PGGrantTable(ReplaceableEntity):
            type_ = "grant_table"

            def __init__(self, schema, table, role, grant, columns=None, with_grant_option=False):
                self.schema, self.table, self.role = coerce_to_unquoted(schema), coerce_to_unquoted(table), coerce_to_unquoted(role)
                self.columns = sorted(columns) if columns else []
                self.grant = PGGrantTableChoice(grant)
                self.with_grant_option = with_grant_option
                takes_columns = self.grant.value in ("SELECT", "INSERT", "UPDATE", "REFERENCES")
                if takes_columns != bool(self.columns):
                    raise BadInputException(f"When grant type is {self.grant} a value must {'' if takes_columns else 'not '}be provided for columns")

            @property
            def on_table(self):
                return f"ON {self.literal_schema}.{coerce_to_quoted(self.table)}"

            def to_sql_statement_create(self):
                columns = f'( {", ".join(self.columns)} )' if self.columns else ""
                option = " WITH GRANT OPTION" if self.with_grant_option else ""
                return text(f"GRANT {self.grant.value} {columns} {self.on_table} TO {coerce_to_quoted(self.role)} {option}")

            def to_sql_statement_drop(self, cascade=False):
                return text(f"REVOKE {self.grant.value} {self.on_table} FROM {coerce_to_quoted(self.role)}")

            def to_sql_statement_create_or_replace(self):
                yield self.to_sql_statement_drop()
                yield self.to_sql_statement_create()


        class ReversibleOp(MigrateOperation):
            def __init__(self, target, cascade=False):
                self.target = target
                self.cascade = cascade

            @classmethod
            def invoke_for_target(cls, operations, target):
                return operations.invoke(cls(target))

            @classmethod
            def invoke_for_target_optional_cascade(cls, operations, target, cascade=False):
                return operations.invoke(cls(target, cascade=cascade))


        @Operations.register_operation("create_entity", "invoke_for_target")
        class CreateOp(ReversibleOp):
            def reverse(self):
                return DropOp(self.target)


        @Operations.register_operation("drop_entity", "invoke_for_target_optional_cascade")
        class DropOp(ReversibleOp):
            def reverse(self):
                return CreateOp(self.target)


        @Operations.register_operation("replace_entity", "invoke_for_target")
        class ReplaceOp(ReversibleOp):
            pass


        class RevertOp(ReversibleOp):
            pass


        @Operations.implementation_for(CreateOp)
        def create_entity(operations, operation):
            operations.execute(operation.target.to_sql_statement_create())


        @Operations.implementation_for(DropOp)
        def drop_entity(operations, operation):
            operations.execute(operation.target.to_sql_statement_drop(cascade=operation.cascade))


        @Operations.implementation_for(ReplaceOp)
        @Operations.implementation_for(RevertOp)
        def replace_or_revert_entity(operations, operation):
            for statement in operation.target.to_sql_statement_create_or_replace():
                operations.execute(statement)
        """#
}
