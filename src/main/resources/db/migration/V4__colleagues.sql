-- Somebody of the agency whom a concern is about: they advise on nothing of it and see nothing of it.

create table case_colleague (
    reference varchar(20) not null references case_file,
    user_id   varchar(64) not null,
    noted_by  varchar(64) not null,
    noted_at  timestamp with time zone not null,
    primary key (reference, user_id)
);
create index case_colleague_by_user on case_colleague (user_id);
