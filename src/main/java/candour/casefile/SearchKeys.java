package candour.casefile;

import candour.names.FoldedName;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The index by which cases are found: keys that can only be compared for being the same (ADR 11). */
@Component
class SearchKeys {

    private final NamedParameterJdbcTemplate jdbc;

    SearchKeys(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets the case be found by this person. An adult is found by their name, not by their age. */
    void add(String reference, KnownPerson person) {
        Set<String> keys = new LinkedHashSet<>(FoldedName.of(person.name()).keys());
        keys.addAll(person.numbers());
        if (person.role().isChild()) {
            keys.addAll(person.born().keys());
        }
        jdbc.batchUpdate(
                """
                insert into search_key (search_key, reference)
                select cast(:key as varchar(100)), cast(:reference as varchar(20)) where not exists
                    (select 1 from search_key where search_key = :key and reference = :reference)""",
                keys.stream()
                        .map(key -> new MapSqlParameterSource(Map.of("key", key, "reference", reference)))
                        .toArray(SqlParameterSource[]::new));
    }
}
