COPY t FROM stdin;
1	2
\.
BEGIN; COMMIT; VACUUM; \d t
