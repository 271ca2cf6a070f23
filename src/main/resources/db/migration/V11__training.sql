-- When somebody was trained, as their manager or safeguarding lead entered it; the latest day counts. Nothing is edited.

create table training (
    id         uuid primary key,
    agency     varchar(64) not null,
    user_id    varchar(64) not null,
    trained_on date not null,
    entered_by varchar(64) not null,
    entered_at timestamp with time zone not null
);
create index training_by_agency on training (agency, user_id, trained_on);
