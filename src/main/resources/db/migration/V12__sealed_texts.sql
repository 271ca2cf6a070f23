-- What people wrote stands sealed from here on (decision 0025): longer than it was, and of no type but text.

alter table person alter column name set data type text;
alter table person alter column birth_date set data type text;
alter table person alter column relationship set data type text;
alter table person alter column due set data type text;
alter table person alter column nhs_number set data type text;
alter table person alter column pupil_number set data type text;
alter table person alter column postcode set data type text;
alter table person alter column responsibility_evidence set data type text;
alter table item alter column happened_about set data type text;
alter table first_told alter column name set data type text;
alter table first_told alter column age set data type text;
alter table transfer alter column outside_name set data type text;
alter table transfer alter column person set data type text;
alter table transfer alter column sender_address set data type text;
alter table transfer alter column address set data type text;
alter table attachment alter column sha256 set data type text;

-- With which keys the case file is sealed now: one row, and something known by which to see whether a key opens it.
create table sealed_with (
    id        integer primary key,
    proof     text    not null,
    index_key integer not null
);
