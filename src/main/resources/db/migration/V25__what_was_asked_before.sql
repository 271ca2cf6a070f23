-- V23 says of every pair of before that a lead is to be asked about it. Where nobody was, because whoever described the case knew of
-- both, that kept the other case from asking (decision 0019: where the one asks nothing and the other does, it is the other's). So only
-- those stay asked about which a question waits, or of which it is kept that there was nobody to ask.

update case_match set asked = false
where same_child is null
    and not exists (
        select 1 from case_root
        where case_root.reference in (case_match.reference, case_match.other)
            and case_root.process_key = 'earlier-concerns' and case_root.finished_at is null)
    and not exists (
        select 1 from case_entry
        where case_entry.reference in (case_match.reference, case_match.other)
            and case_entry.kind = 'nobody-asked');
