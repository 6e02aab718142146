-- revision: 0b7e9d4c2f15
-- down_revision: f3902d5b8e6a
-- create_date: 2026-11-03 17:02:59
--
-- find open invoices quickly

-- migrate:up transaction:false dialect:postgresql
CREATE INDEX CONCURRENTLY ix_invoices_open ON invoices (order_id) WHERE state = 'open';

-- migrate:up dialect:sqlite
CREATE INDEX ix_invoices_open ON invoices (order_id) WHERE state = 'open';

-- migrate:down
DROP INDEX ix_invoices_open;
