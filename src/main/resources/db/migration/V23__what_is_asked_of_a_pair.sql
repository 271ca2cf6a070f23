-- Whether whoever had the case in which a pair was noticed might not know of the other one, so that the safeguarding lead is to say
-- (decision 0019). Of pairs of before it is not known: rather once too often than not at all.

alter table case_match add column asked boolean not null default true;
