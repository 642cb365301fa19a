-- Of which life of the service's database the position is; null where no service has told. The build before moves the position alone.
alter table event_position add column life text;
