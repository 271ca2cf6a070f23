-- What a case can be found by. Names stand in person and first_told as they were typed; the keys are made from them,
-- and can only be compared for being the same.

create table first_told (
    reference     varchar(20) primary key references case_file,
    submission_id uuid not null references submission,
    role          varchar(32) not null,
    name          varchar(400),
    age           varchar(400)
);

create table search_key (
    search_key varchar(100) not null,
    reference  varchar(20)  not null references case_file,
    primary key (search_key, reference)
);
create index search_key_by_reference on search_key (reference);
