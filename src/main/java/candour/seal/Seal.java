package candour.seal;

import candour.start.StartRefused;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Closes what people wrote before it goes into the database, and opens it again (R11.9). Whoever has the database alone
 * reads nothing, and cannot move a text to another case, row or column unnoticed. AES-256-GCM and HMAC-SHA256, by Tink.
 */
@Component
public class Seal {

    /** Enough that two keys of an index are never the same by chance. */
    private static final int BYTES_OF_AN_INDEX_KEY = 20;

    /** Tink writes one byte, then the number of the key. */
    private static final int NUMBER_OF_THE_KEY_AT = 1;

    private final KeyFile file;
    private final boolean madeNow;
    private final Keys keys;
    private final Aead texts;
    private final PrfSet index;

    /**
     * @param path where the key file lies
     * @param make whether to make one where there is none
     * @throws StartRefused if there is none, or it cannot be used
     */
    Seal(@Value("${candour.keys.file}") Path path, @Value("${candour.keys.make}") boolean make) {
        this.file = new KeyFile(path);
        this.madeNow = !file.isThere();
        this.keys = madeNow ? madeIfAllowed(make) : read();
        try {
            this.texts = keys.texts().getPrimitive(RegistryConfiguration.get(), Aead.class);
            this.index = keys.index().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw unusable();
        }
    }

    private Keys madeIfAllowed(boolean make) {
        if (!make) {
            throw new StartRefused(
                    "There is no key file at " + file.path() + ".",
                    "If this case file is new, make one: java -jar candour.jar keys make " + file.path()
                            + "\nIf it is not, bring back the key file with which it was written."
                            + "\nKeep a copy in a safe place away from the database: without it nobody reads a case again.");
        }
        try {
            Keys keys = Keys.made();
            file.write(keys);
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused(
                    "The key file " + file.path() + " cannot be written.",
                    "Let the product write to its folder, or set candour.keys.file to a place where it may.");
        }
    }

    private Keys read() {
        try {
            return file.read();
        } catch (IOException e) {
            throw unusable();
        }
    }

    private StartRefused unusable() {
        return new StartRefused(
                "The key file " + file.path() + " cannot be read as one.",
                "Bring back the copy that you kept of it.");
    }

    /**
     * The text as the database may hold it.
     *
     * @param text null stays null
     * @param where where it is going to stand: it opens nowhere else
     */
    public String close(String text, Place where) {
        return text == null
                ? null
                : Base64.getEncoder().encodeToString(close(text.getBytes(StandardCharsets.UTF_8), where));
    }

    public byte[] close(byte[] content, Place where) {
        try {
            return texts.encrypt(content, where.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A text could not be sealed");
        }
    }

    /**
     * @param where what it was closed for
     * @throws IllegalStateException if it was changed, moved or closed with a key that is not there; it never quotes it
     */
    public String open(String closed, Place where) {
        return closed == null ? null : new String(open(decoded(closed), where), StandardCharsets.UTF_8);
    }

    public byte[] open(byte[] closed, Place where) {
        try {
            return texts.decrypt(closed, where.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text cannot be opened");
        }
    }

    /** What stands in an index for this: always the same, and not to be read or guessed without the key. */
    public String inAnIndex(String key) {
        try {
            return HexFormat.of().formatHex(index.computePrimary(key.getBytes(StandardCharsets.UTF_8), BYTES_OF_AN_INDEX_KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An index key could not be made");
        }
    }

    /** The number of the key from which index keys are made. */
    public int indexKey() {
        return keys.index().getPrimary().getId();
    }

    /** Whether the newest key sealed this. */
    public boolean isNewest(byte[] closed) {
        return ByteBuffer.wrap(closed).getInt(NUMBER_OF_THE_KEY_AT) == keys.newest();
    }

    public boolean isNewest(String closed) {
        return isNewest(decoded(closed));
    }

    /** Says that this is not the key file of this case file, and takes back one that was made for nothing. */
    public StartRefused isOfAnother() {
        if (madeNow) {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException e) {
                // it opens nothing, and whoever reads the message below looks at it
            }
        }
        return new StartRefused(
                "What stands in this case file cannot be opened with the key file " + file.path() + ".",
                "Bring back the key file with which it was written, or set candour.keys.file to where it is.");
    }

    private static byte[] decoded(String closed) {
        try {
            return Base64.getDecoder().decode(closed);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A text that should be sealed is not");
        }
    }
}
