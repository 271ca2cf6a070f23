package candour.casefile;

import candour.seal.Seal;
import candour.start.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the case file remembers of the keys with which it is sealed: enough to tell whether these are they. */
final class SealedWith {

    private static final String PROOF = "candour";

    private final JdbcClient jdbc;
    private final Seal seal;

    SealedWith(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** As it stands in the case file. */
    private record Row(String proof, int indexKey) {}

    void note() {
        jdbc.sql("delete from sealed_with").update();
        jdbc.sql("insert into sealed_with (id, proof, index_key) values (1, :proof, :index)")
                .param("proof", seal.close(PROOF, PROOF))
                .param("index", seal.indexKey())
                .update();
    }

    /**
     * Whether the newest keys sealed all there is.
     *
     * @throws StartRefused if these keys did not seal it at all
     */
    boolean isNewest() {
        Row row = jdbc.sql("select proof, index_key from sealed_with for update")
                .query((found, n) -> new Row(found.getString("proof"), found.getInt("index_key")))
                .single();
        try {
            seal.open(row.proof(), PROOF);
        } catch (IllegalStateException notTheseKeys) {
            throw seal.isOfAnother();
        }
        return seal.isNewest(row.proof()) && row.indexKey() == seal.indexKey();
    }
}
