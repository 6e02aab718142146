-- revision: f3902d5b8e6a
-- down_revision: e814a6c3d97b
-- depends_on: 9b1d4c7f2e58
-- create_date: 2026-10-20 09:45:31
--
-- revenue by month, from the paid invoices

-- migrate:up
CREATE TABLE revenue (
    month VARCHAR(7) NOT NULL,
    amount NUMERIC(14, 2) NOT NULL DEFAULT 0,
    CONSTRAINT pk_revenue PRIMARY KEY (month)
);

-- Every month of the shop's first ten years, so that reports have no gaps.
WITH RECURSIVE months (n) AS (
    SELECT 0 UNION ALL SELECT n + 1 FROM months WHERE n < 119
)
INSERT INTO revenue (month)
SELECT (2026 + n / 12) || '-' || substr('0' || (n % 12 + 1), length('0' || (n % 12 + 1)) - 1) FROM months;

CREATE VIEW paid_orders AS
    SELECT orders.id, orders.placed_on, orders.total, invoices.number
    FROM orders JOIN invoices ON invoices.order_id = orders.id
    WHERE invoices.state = 'paid';

-- migrate:down
DROP VIEW paid_orders;
DROP TABLE revenue;
