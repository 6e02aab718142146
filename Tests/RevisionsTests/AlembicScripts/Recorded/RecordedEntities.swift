/// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9 and alembic_utils 0.8.8.
extension RecordedScript {
    static let entities: [RecordedScript] = [
        RecordedScript(
            "function",
            #"""
            from alembic_utils.pg_function import PGFunction
            entity = PGFunction(schema='public', signature='to_upper(some_text text)', definition="returns text as $$ select upper(some_text) || 'x:y' $$ language SQL;")
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE FUNCTION "public"."to_upper"(some_text text) returns text as $$ select upper(some_text) || 'x:y' $$ language SQL;

                DROP FUNCTION "public"."to_upper"(some_text text) cascade;

                CREATE OR REPLACE FUNCTION "public"."to_upper"(some_text text) returns text as $$ select upper(some_text) || 'x:y' $$ language SQL;
                """#)),
        RecordedScript(
            "plpgsql function",
            #"""
            from alembic_utils.pg_function import PGFunction
            entity = PGFunction('public', 'f(a integer default 5, b text)', "returns integer language plpgsql as $$ declare x int := 1; begin return a::int; end; $$")
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE FUNCTION "public"."f"(a integer default 5, b text) returns integer language plpgsql as $$ declare x int := 1; begin return a::int; end; $$;

                DROP FUNCTION "public"."f"(a integer, b text) cascade;

                CREATE OR REPLACE FUNCTION "public"."f"(a integer default 5, b text) returns integer language plpgsql as $$ declare x int := 1; begin return a::int; end; $$;
                """#)),
        RecordedScript(
            "function without parameters",
            #"""
            from alembic_utils.pg_function import PGFunction
            entity = PGFunction(schema='s', signature='toUpper()', definition='returns trigger as $$ begin return new; end; $$ language plpgsql')
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE FUNCTION "s"."toUpper"() returns trigger as $$ begin return new; end; $$ language plpgsql;

                DROP FUNCTION "s"."toUpper"() cascade;

                CREATE OR REPLACE FUNCTION "s"."toUpper"() returns trigger as $$ begin return new; end; $$ language plpgsql;
                """#)),
        RecordedScript(
            "function from SQL",
            #"""
            from alembic_utils.pg_function import PGFunction
            entity = PGFunction.from_sql('''CREATE OR REPLACE FUNCTION public.add(a integer, b integer) RETURNS integer AS $$ select a + b $$ LANGUAGE sql;''')
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE FUNCTION "public"."add"(a integer, b integer) returns integer AS $$ select a + b $$ LANGUAGE sql;

                DROP FUNCTION "public"."add"(a integer, b integer) cascade;

                CREATE OR REPLACE FUNCTION "public"."add"(a integer, b integer) returns integer AS $$ select a + b $$ LANGUAGE sql;
                """#)),
        RecordedScript(
            "view",
            #"""
            from alembic_utils.pg_view import PGView
            entity = PGView(schema='public', signature='recent', definition="select * from t where a::text = 'x';")
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE VIEW "public"."recent" AS select * from t where a::text = 'x';;

                DROP VIEW "public"."recent" cascade;

                do $$
                            begin
                                CREATE OR REPLACE VIEW "public"."recent" AS select * from t where a::text = 'x';

                            exception when others then
                                DROP VIEW IF EXISTS "public"."recent";

                                CREATE VIEW "public"."recent" AS select * from t where a::text = 'x';
                            end;
                        $$ language 'plpgsql';
                """#)),
        RecordedScript(
            "view from SQL",
            #"""
            from alembic_utils.pg_view import PGView
            entity = PGView.from_sql('create view public.recent as select 1 as one;')
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE VIEW "public"."recent" AS select 1 as one;;

                DROP VIEW "public"."recent" cascade;

                do $$
                            begin
                                CREATE OR REPLACE VIEW "public"."recent" AS select 1 as one;

                            exception when others then
                                DROP VIEW IF EXISTS "public"."recent";

                                CREATE VIEW "public"."recent" AS select 1 as one;
                            end;
                        $$ language 'plpgsql';
                """#)),
        RecordedScript(
            "materialized view",
            #"""
            from alembic_utils.pg_materialized_view import PGMaterializedView
            entity = PGMaterializedView(schema='public', signature='mat', definition='select 1 as x', with_data=True)
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE MATERIALIZED VIEW "public"."mat" AS select 1 as x WITH  DATA;;

                DROP MATERIALIZED VIEW "public"."mat" cascade;

                DROP MATERIALIZED VIEW IF EXISTS "public"."mat";;

                CREATE MATERIALIZED VIEW "public"."mat" AS select 1 as x WITH  DATA;
                """#)),
        RecordedScript(
            "materialized view without data",
            #"""
            from alembic_utils.pg_materialized_view import PGMaterializedView
            entity = PGMaterializedView(schema='Mixed', signature='mat', definition='select 1 as x;', with_data=False)
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE MATERIALIZED VIEW "Mixed"."mat" AS select 1 as x WITH NO DATA;;

                DROP MATERIALIZED VIEW "Mixed"."mat" cascade;

                DROP MATERIALIZED VIEW IF EXISTS "Mixed"."mat";;

                CREATE MATERIALIZED VIEW "Mixed"."mat" AS select 1 as x WITH NO DATA;
                """#)),
        RecordedScript(
            "trigger",
            #"""
            from alembic_utils.pg_trigger import PGTrigger
            entity = PGTrigger(schema='public', signature='lower_trig', on_entity='public.account', definition='BEFORE INSERT ON public.account FOR EACH ROW EXECUTE FUNCTION public.down()')
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE TRIGGER "lower_trig" BEFORE INSERT ON public.account FOR EACH ROW EXECUTE FUNCTION public.down();

                DROP TRIGGER "lower_trig" ON public.account cascade;

                DROP TRIGGER IF EXISTS "lower_trig" ON public.account;;

                CREATE TRIGGER "lower_trig" BEFORE INSERT ON public.account FOR EACH ROW EXECUTE FUNCTION public.down();
                """#)),
        RecordedScript(
            "constraint trigger",
            #"""
            from alembic_utils.pg_trigger import PGTrigger
            entity = PGTrigger(schema='public', signature='c', on_entity='account', is_constraint=True, definition='AFTER INSERT ON account DEFERRABLE FOR EACH ROW EXECUTE PROCEDURE f()')
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE CONSTRAINT TRIGGER "c" AFTER INSERT ON public.account DEFERRABLE FOR EACH ROW EXECUTE PROCEDURE f();

                DROP TRIGGER "c" ON public.account cascade;

                DROP TRIGGER IF EXISTS "c" ON public.account;;

                CREATE CONSTRAINT TRIGGER "c" AFTER INSERT ON public.account DEFERRABLE FOR EACH ROW EXECUTE PROCEDURE f();
                """#)),
        RecordedScript(
            "trigger from SQL",
            #"""
            from alembic_utils.pg_trigger import PGTrigger
            entity = PGTrigger.from_sql('create trigger trig before update on account for each row execute procedure f()')
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE TRIGGER "trig" before update ON public.account for each row execute procedure f();

                DROP TRIGGER "trig" ON public.account cascade;

                DROP TRIGGER IF EXISTS "trig" ON public.account;;

                CREATE TRIGGER "trig" before update ON public.account for each row execute procedure f();
                """#)),
        RecordedScript(
            "extension",
            #"""
            from alembic_utils.pg_extension import PGExtension
            entity = PGExtension(schema='public', signature='uuid-ossp')
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            """#,
            both: Recorded(
                #"""
                CREATE EXTENSION "uuid-ossp" WITH SCHEMA "public";;

                DROP EXTENSION "uuid-ossp" CASCADE;
                """#)),
        RecordedScript(
            "policy",
            #"""
            from alembic_utils.pg_policy import PGPolicy
            entity = PGPolicy(schema='public', signature='allow', on_entity='account', definition='for select to anon using (true)')
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                CREATE POLICY allow on public.account for select to anon using (true);

                DROP POLICY allow on public.account cascade;

                DROP POLICY IF EXISTS allow on public.account;;

                CREATE POLICY allow on public.account for select to anon using (true);;
                """#)),
        RecordedScript(
            "grant on columns",
            #"""
            from alembic_utils.pg_grant_table import PGGrantTable
            entity = PGGrantTable(schema='public', table='account', columns=['b', 'a'], role='anon', grant='SELECT', with_grant_option=False)
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                GRANT SELECT ( a, b ) ON "public"."account" TO "anon";

                REVOKE SELECT ON "public"."account" FROM "anon";

                REVOKE SELECT ON "public"."account" FROM "anon";

                GRANT SELECT ( a, b ) ON "public"."account" TO "anon";
                """#)),
        RecordedScript(
            "grant on a table",
            #"""
            from alembic_utils.pg_grant_table import PGGrantTable, PGGrantTableChoice
            entity = PGGrantTable(schema='public', table='account', role='anon', grant=PGGrantTableChoice.DELETE, with_grant_option=True)
            op.create_entity(entity)
            op.drop_entity(entity, cascade=True)
            op.replace_entity(entity)
            """#,
            both: Recorded(
                #"""
                GRANT DELETE  ON "public"."account" TO "anon"  WITH GRANT OPTION;

                REVOKE DELETE ON "public"."account" FROM "anon";

                REVOKE DELETE ON "public"."account" FROM "anon";

                GRANT DELETE  ON "public"."account" TO "anon"  WITH GRANT OPTION;
                """#)),
    ]
}
