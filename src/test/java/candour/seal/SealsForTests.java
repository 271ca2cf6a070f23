package candour.seal;

import java.nio.file.Path;

/** Lets tests of other features seal with keys of their own. */
public final class SealsForTests {

    private SealsForTests() {}

    public static Seal of(Path keys) {
        return new Seal(keys, true);
    }
}
