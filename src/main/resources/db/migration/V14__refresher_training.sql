-- Who gave the certificate of a training, where it is known; and for which lapses people have been given a step, so that
-- nobody gets it twice, however many nodes look at once.

alter table training add column course varchar(16);

create table refresher (
    agency           varchar(64) not null,
    user_id          varchar(64) not null,
    lapses_on        date not null,
    begun_at         timestamp with time zone not null,
    manager_asked_at timestamp with time zone,
    primary key (agency, user_id, lapses_on)
);
