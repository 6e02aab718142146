-- revision: e814a6c3d97b
-- down_revision: d7f25b9a0c34
-- create_date: 2026-10-12 13:20:08
--
-- remember when a customer changed
--
-- A section for a dialect runs there in place of the one for all.

-- migrate:up dialect:postgresql
ALTER TABLE customers ADD COLUMN changed_at TIMESTAMP;

CREATE FUNCTION touch_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    RETURN NEW;
END;
$$;

CREATE TRIGGER customers_touch BEFORE UPDATE ON customers
    FOR EACH ROW EXECUTE FUNCTION touch_customer();

-- migrate:up dialect:sqlite
ALTER TABLE customers ADD COLUMN changed_at TIMESTAMP;

CREATE TRIGGER customers_touch AFTER UPDATE OF name, email, country ON customers
BEGIN
    UPDATE customers SET changed_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- migrate:down dialect:postgresql
DROP TRIGGER customers_touch ON customers;
DROP FUNCTION touch_customer();
ALTER TABLE customers DROP COLUMN changed_at;

-- migrate:down dialect:sqlite
DROP TRIGGER customers_touch;
ALTER TABLE customers DROP COLUMN changed_at;
