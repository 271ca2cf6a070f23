-- Cases that may be about the same child: a warning, never a merge. One row says that a case, when its people were
-- described, was found to be like another of the agency; the lead's answer is added where the lead was asked.

create table case_match (
    reference     varchar(20)  not null references case_file,
    other         varchar(20)  not null references case_file,
    position      integer      not null,
    why           varchar(200) not null,
    found_at      timestamp with time zone not null,
    submission_id uuid references submission,
    same_child    boolean,
    primary key (reference, other)
);
create index case_match_by_other on case_match (other);

-- When something happened, where the day is not known, and why it was written down late.

alter table item add column happened_about varchar(200);
alter table item add column late_reasons text;
