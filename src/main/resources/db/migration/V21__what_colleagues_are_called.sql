-- Whoever a case is about may leave, and what they were called still stands in its texts: before an adviser it is replaced (decision 0015).

alter table case_colleague add column user_name text;
