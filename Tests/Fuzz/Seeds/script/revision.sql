-- revision: 8f3b1c2d4e5a
-- down_revision: 27c6a30d7c24, aaaa
-- depends_on: ae1027a6acf8
-- branch_labels: billing
-- create_date: 2026-11-22 10:00:00
--
-- add the invoices table

-- migrate:up transaction:false dialect:postgresql
CREATE TABLE i (id INTEGER);
-- migrate:down
DROP TABLE i;
