-- ANALYZE keeps samples of what stands in a column, and they would outlive an erasure until it runs again. Nothing is planned by these.
alter table assessment alter column result set statistics 0;
alter table standing alter column evidence_quote set statistics 0;
alter table canonical_input alter column compressed set statistics 0;
alter table decision alter column reason set statistics 0;
alter table standing alter column tags set statistics 0;
