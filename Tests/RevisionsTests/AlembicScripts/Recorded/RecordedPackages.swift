/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9, alembic-postgresql-enum 1.11.0 and GeoAlchemy2 0.20.0.
extension RecordedScript {
    static let packages: [RecordedScript] = [
        RecordedScript(
            "enumeration values 1",
            #"""
            from alembic_postgresql_enum import ColumnType, TableReference
            from alembic_postgresql_enum.sql_commands.indexes import TableIndex
            op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a', 'b'], affected_columns=[TableReference(table_schema='public', table_name='t', column_name='c')], enum_values_to_rename=[])
            """#,
            postgresql: Recorded(
                #"""
                ALTER TYPE "public"."kind" RENAME TO "kind_old";

                CREATE TYPE "public"."kind" AS ENUM('a', 'b');

                CREATE FUNCTION "public".new_old_not_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text != old_enum_val::text;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".!= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_not_equals
                        );

                CREATE FUNCTION "public".new_old_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text = old_enum_val::text;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_equals
                        );

                ALTER TABLE "public"."t" 
                                ALTER COLUMN "c" TYPE "public"."kind" 
                                USING "c"::text::"public"."kind";

                DROP OPERATOR IF EXISTS "public".!= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_not_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP OPERATOR IF EXISTS "public".= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP TYPE "public"."kind_old";
                """#),
            sqlite: Recorded(#""#)),
        RecordedScript(
            "enumeration values 2",
            #"""
            from alembic_postgresql_enum import ColumnType, TableReference
            from alembic_postgresql_enum.sql_commands.indexes import TableIndex
            op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a'], affected_columns=[TableReference(table_schema='public', table_name='t', column_name='c', existing_server_default="'a'::kind")], enum_values_to_rename=[('b', 'a')])
            """#,
            postgresql: Recorded(
                #"""
                ALTER TYPE "public"."kind" RENAME TO "kind_old";

                CREATE TYPE "public"."kind" AS ENUM('a');

                CREATE FUNCTION "public".new_old_not_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text != CASE
                                    WHEN old_enum_val::text = 'b' THEN 'a'

                                    ELSE old_enum_val::text
                                END;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".!= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_not_equals
                        );

                CREATE FUNCTION "public".new_old_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text = CASE
                                    WHEN old_enum_val::text = 'b' THEN 'a'

                                    ELSE old_enum_val::text
                                END;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_equals
                        );

                ALTER TABLE "public"."t"
                             ALTER COLUMN "c" DROP DEFAULT;

                ALTER TABLE "public"."t" 
                                ALTER COLUMN "c" TYPE "public"."kind" 
                                USING CASE 
                                WHEN "c"::text = 'b' THEN 'a'::"public"."kind"

                                ELSE "c"::text::"public"."kind"
                                END;

                ALTER TABLE "public"."t"
                            ALTER COLUMN "c" SET DEFAULT 'a'::public.kind;

                DROP OPERATOR IF EXISTS "public".!= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_not_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP OPERATOR IF EXISTS "public".= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP TYPE "public"."kind_old";
                """#),
            sqlite: Recorded(#""#)),
        RecordedScript(
            "enumeration values 3",
            #"""
            from alembic_postgresql_enum import ColumnType, TableReference
            from alembic_postgresql_enum.sql_commands.indexes import TableIndex
            op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a'], affected_columns=[TableReference(table_schema='s', table_name='t', column_name='c', column_type=ColumnType.ARRAY, existing_server_default="'{b}'::kind[]")], enum_values_to_rename=[('b', 'a')])
            """#,
            postgresql: Recorded(
                #"""
                ALTER TYPE "public"."kind" RENAME TO "kind_old";

                CREATE TYPE "public"."kind" AS ENUM('a');

                CREATE FUNCTION "public".new_old_not_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text != CASE
                                    WHEN old_enum_val::text = 'b' THEN 'a'

                                    ELSE old_enum_val::text
                                END;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".!= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_not_equals
                        );

                CREATE FUNCTION "public".new_old_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text = CASE
                                    WHEN old_enum_val::text = 'b' THEN 'a'

                                    ELSE old_enum_val::text
                                END;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_equals
                        );

                ALTER TABLE "s"."t"
                             ALTER COLUMN "c" DROP DEFAULT;

                ALTER TABLE "s"."t" 
                            ALTER COLUMN "c" TYPE "public"."kind"[]
                            USING array_replace("c"::text[], 'b', 'a')::"public"."kind"[];

                ALTER TABLE "s"."t"
                            ALTER COLUMN "c" SET DEFAULT '{b}'::public.kind[];

                DROP OPERATOR IF EXISTS "public".!= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_not_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP OPERATOR IF EXISTS "public".= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP TYPE "public"."kind_old";
                """#),
            sqlite: Recorded(#""#)),
        RecordedScript(
            "enumeration values 4",
            #"""
            from alembic_postgresql_enum import ColumnType, TableReference
            from alembic_postgresql_enum.sql_commands.indexes import TableIndex
            op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a'], affected_columns=[TableReference('t', 'c'), TableReference('u', 'd')], enum_values_to_rename=[('x', 'a'), ('y', 'a')])
            """#,
            postgresql: Recorded(
                #"""
                ALTER TYPE "public"."kind" RENAME TO "kind_old";

                CREATE TYPE "public"."kind" AS ENUM('a');

                CREATE FUNCTION "public".new_old_not_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text != CASE
                                    WHEN old_enum_val::text = 'x' THEN 'a' WHEN old_enum_val::text = 'y' THEN 'a'

                                    ELSE old_enum_val::text
                                END;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".!= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_not_equals
                        );

                CREATE FUNCTION "public".new_old_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text = CASE
                                    WHEN old_enum_val::text = 'x' THEN 'a' WHEN old_enum_val::text = 'y' THEN 'a'

                                    ELSE old_enum_val::text
                                END;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_equals
                        );

                ALTER TABLE "public"."t" 
                                ALTER COLUMN "c" TYPE "public"."kind" 
                                USING CASE 
                                WHEN "c"::text = 'x' THEN 'a'::"public"."kind" WHEN "c"::text = 'y' THEN 'a'::"public"."kind"

                                ELSE "c"::text::"public"."kind"
                                END;

                ALTER TABLE "public"."u" 
                                ALTER COLUMN "d" TYPE "public"."kind" 
                                USING CASE 
                                WHEN "d"::text = 'x' THEN 'a'::"public"."kind" WHEN "d"::text = 'y' THEN 'a'::"public"."kind"

                                ELSE "d"::text::"public"."kind"
                                END;

                DROP OPERATOR IF EXISTS "public".!= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_not_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP OPERATOR IF EXISTS "public".= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP TYPE "public"."kind_old";
                """#),
            sqlite: Recorded(#""#)),
        RecordedScript(
            "enumeration values 5",
            #"""
            from alembic_postgresql_enum import ColumnType, TableReference
            from alembic_postgresql_enum.sql_commands.indexes import TableIndex
            op.sync_enum_values(enum_schema='public', enum_name='kind', new_values=['a'], affected_columns=[], enum_values_to_rename=[], indexes_to_recreate=[TableIndex(name='public.ix', definition="CREATE INDEX ix ON t (c) WHERE c = 'b'::kind")])
            """#,
            postgresql: Recorded(
                #"""
                ALTER TYPE "public"."kind" RENAME TO "kind_old";

                CREATE TYPE "public"."kind" AS ENUM('a');

                CREATE FUNCTION "public".new_old_not_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text != old_enum_val::text;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".!= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_not_equals
                        );

                CREATE FUNCTION "public".new_old_equals(
                                new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                            )
                            RETURNS boolean AS $$
                                SELECT new_enum_val::text = old_enum_val::text;
                            $$ LANGUAGE SQL IMMUTABLE;

                CREATE OPERATOR "public".= (
                            leftarg = "public"."kind",
                            rightarg = "public"."kind_old",
                            procedure = "public".new_old_equals
                        );

                DROP INDEX IF EXISTS "public"."ix";

                DROP OPERATOR IF EXISTS "public".!= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_not_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP OPERATOR IF EXISTS "public".= (
                                "public"."kind",
                                "public"."kind_old"
                            );

                DROP FUNCTION "public".new_old_equals(
                            new_enum_val "public"."kind", old_enum_val "public"."kind_old"
                        );

                DROP TYPE "public"."kind_old";

                CREATE INDEX ix ON t (c) WHERE c = 'b'::kind;
                """#),
            sqlite: Recorded(#""#)),
        RecordedScript(
            "spatial columns",
            #"""
            import geoalchemy2
            op.add_column('t', sa.Column('c', geoalchemy2.Geometry('POINT', srid=4326, nullable=False)))
            op.add_column('t', sa.Column('r', geoalchemy2.Raster()))
            op.add_column('t', sa.Column('d', geoalchemy2.Geography('POINT', use_N_D_index=True)))
            """#,
            postgresql: Recorded(
                #"""
                ALTER TABLE t ADD COLUMN c geometry(POINT,4326) NOT NULL;

                CREATE INDEX idx_t_c ON t USING gist (c);

                ALTER TABLE t ADD COLUMN r raster;

                CREATE INDEX idx_t_r ON t USING gist (ST_ConvexHull(r));

                ALTER TABLE t ADD COLUMN d geography(POINT,-1);

                CREATE INDEX idx_t_d ON t USING gist (d gist_geometry_ops_nd);
                """#),
            sqlite: Recorded(
                #"""
                ALTER TABLE t ADD COLUMN c geometry(POINT,4326) NOT NULL;

                CREATE INDEX idx_t_c ON t (c);

                ALTER TABLE t ADD COLUMN r raster;

                CREATE INDEX idx_t_r ON t (ST_ConvexHull(r));

                ALTER TABLE t ADD COLUMN d geography(POINT,-1);

                CREATE INDEX idx_t_d ON t (d);
                """#)),
        RecordedScript(
            "a directive of the script",
            #"""
            from alembic.operations import MigrateOperation, Operations
            @Operations.register_operation('create_view')
            class CreateView(MigrateOperation):
                def __init__(self, name, query):
                    self.name, self.query = name, query
                @classmethod
                def create_view(cls, operations, name, query):
                    return operations.invoke(cls(name, query))
            @Operations.implementation_for(CreateView)
            def create_view(operations, operation):
                operations.execute(f'CREATE VIEW {operation.name} AS {operation.query}')
            op.create_view('v', 'SELECT 1')
            """#,
            both: Recorded(#"CREATE VIEW v AS SELECT 1;"#)),
    ]
}
