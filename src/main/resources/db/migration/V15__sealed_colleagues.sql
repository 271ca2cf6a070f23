-- Whom a case is about stands sealed from here on, and can be compared by a key that says nothing (decision 0028).

alter table case_colleague rename to case_colleague_readable;
alter index case_colleague_by_user rename to case_colleague_readable_by_user;

create table case_colleague (
    reference varchar(20) not null references case_file,
    user_key  varchar(64) not null,
    user_id   text        not null,
    noted_by  varchar(64) not null,
    noted_at  timestamp with time zone not null,
    primary key (reference, user_key)
);
create index case_colleague_by_user_key on case_colleague (user_key);
