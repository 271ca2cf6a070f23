package candour.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The file in which the keys lie: outside the database, readable by the product alone. */
record KeyFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXTS = "texts";
    private static final String INDEX = "index";

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    boolean isThere() {
        return Files.exists(path);
    }

    /** @throws IOException if it cannot be read, or is no key file; the message never quotes it */
    Keys read() throws IOException {
        try {
            JsonNode file = JSON.readTree(path.toFile());
            return new Keys(keyset(file, TEXTS), keyset(file, INDEX));
        } catch (JsonProcessingException | GeneralSecurityException quotesIt) {
            throw new IOException("this is no key file");
        }
    }

    private static KeysetHandle keyset(JsonNode file, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(file.path(name).toString(), InsecureSecretKeyAccess.get());
    }

    /** Replaces the file whole, so that whatever happens there is always one that can be read. */
    void write(Keys keys) throws IOException, GeneralSecurityException {
        ObjectNode file = JSON.createObjectNode();
        file.set(TEXTS, json(keys.texts()));
        file.set(INDEX, json(keys.index()));
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, "keys", ".new", forTheOwnerAlone(folder));
        Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JsonNode json(KeysetHandle keys) throws IOException, GeneralSecurityException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    private static FileAttribute<?>[] forTheOwnerAlone(Path folder) {
        boolean hasOwners = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return hasOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
