-- What somebody has written in a form and not sent yet: sealed, for them alone, for a few days. Nothing of a case.

create table draft (
    id        varchar(200) primary key,
    place     varchar(130) not null,
    user_id   varchar(64)  not null,
    reference varchar(20) references case_file,
    kept_at   timestamp with time zone not null,
    answers   text not null
);
create index draft_by_place on draft (place);
create index draft_by_reference on draft (reference);
