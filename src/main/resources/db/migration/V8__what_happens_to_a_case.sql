-- Legal holds: as long as one stands, nothing of the case is disposed of. Why it was placed and lifted stands in what
-- was sent then.

create table legal_hold (
    placed_in uuid primary key references submission,
    reference varchar(20) not null references case_file,
    lifted_in uuid references submission
);
create index legal_hold_by_reference on legal_hold (reference);
