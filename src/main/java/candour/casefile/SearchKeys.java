package candour.casefile;

import candour.names.FoldedName;
import candour.seal.Seal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The index by which cases are found: keys that can only be compared for being the same (ADR 11), and not be read. */
@Component
public class SearchKeys {

    private final NamedParameterJdbcTemplate jdbc;
    private final Seal seal;

    SearchKeys(NamedParameterJdbcTemplate jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** These keys as they stand in the index. */
    public Set<String> asKept(Collection<String> keys) {
        return keys.stream().map(seal::inAnIndex).collect(Collectors.toSet());
    }

    void removeAll() {
        jdbc.getJdbcTemplate().update("delete from search_key");
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
                asKept(keys).stream()
                        .map(key -> new MapSqlParameterSource(Map.of("key", key, "reference", reference)))
                        .toArray(SqlParameterSource[]::new));
    }
}
