package candour.casefile;

import candour.seal.Place;
import candour.seal.Seal;
import candour.start.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the case file remembers of how it is sealed: enough to tell whether these are the keys, and the way it is done now. */
final class SealedWith {

    private static final String PROOF = "candour";
    private static final Place HERE = Place.of("sealed_with", "proof", PROOF, 1);
    private static final Place FORMERLY = Place.anywhereIn(PROOF);

    private final JdbcClient jdbc;
    private final Seal seal;

    SealedWith(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** How what there is was sealed. */
    enum Sealed {
        /** With the newest keys, each value for the place where it stands. */
        AS_NOW,
        /** With former keys. */
        WITH_FORMER_KEYS,
        /** By an earlier release, for its case alone: it would open in another row or column too. */
        FOR_ITS_CASE_ALONE
    }

    /** As it stands in the case file. */
    private record Row(String proof, int indexKey) {}

    void note() {
        // in its row: another node that starts may wait for it, and would not see one put in its place
        if (write("update sealed_with set proof = :proof, index_key = :index where id = 1") == 0) {
            write("insert into sealed_with (id, proof, index_key) values (1, :proof, :index)");
        }
    }

    private int write(String proof) {
        return jdbc.sql(proof).param("proof", seal.close(PROOF, HERE)).param("index", seal.indexKey()).update();
    }

    /**
     * How all there is was sealed.
     *
     * @throws StartRefused if these keys did not seal it at all
     */
    Sealed sealed() {
        Row row = jdbc.sql("select proof, index_key from sealed_with for update")
                .query((found, n) -> new Row(found.getString("proof"), found.getInt("index_key")))
                .single();
        if (opens(row.proof(), FORMERLY)) {
            return Sealed.FOR_ITS_CASE_ALONE;
        }
        if (!opens(row.proof(), HERE)) {
            throw seal.isOfAnother();
        }
        boolean newest = seal.isNewest(row.proof()) && row.indexKey() == seal.indexKey();
        return newest ? Sealed.AS_NOW : Sealed.WITH_FORMER_KEYS;
    }

    /** Whether what is found by a key is found by the keys of this node. */
    boolean isIndexedAsNow() {
        return jdbc.sql("select index_key from sealed_with").query(Integer.class).single() == seal.indexKey();
    }

    private boolean opens(String proof, Place where) {
        try {
            seal.open(proof, where);
            return true;
        } catch (IllegalStateException notSoSealed) {
            return false;
        }
    }
}
