package candour.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import java.security.GeneralSecurityException;

/**
 * The keys of one case file: those that seal texts, of which the newest seals and all open, and the one from which the
 * search index is made.
 */
record Keys(KeysetHandle texts, KeysetHandle index) {

    private static final int BYTES_OF_A_KEY = 32;

    static Keys made() throws GeneralSecurityException {
        return new Keys(KeysetHandle.generateNew(aes()), newIndex());
    }

    private static KeysetHandle newIndex() throws GeneralSecurityException {
        return KeysetHandle.generateNew(HmacPrfParameters.builder()
                .setKeySizeBytes(BYTES_OF_A_KEY)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build());
    }

    /**
     * A new key seals from now on; the former ones still open what they sealed. The index is made anew from a new key:
     * nothing is ever read out of it.
     */
    Keys withANewOne() throws GeneralSecurityException {
        KeysetHandle.Builder more = KeysetHandle.newBuilder(texts);
        more.addEntry(KeysetHandle.generateEntryFromParameters(aes()).withRandomId().makePrimary());
        return new Keys(more.build(), newIndex());
    }

    /** Only the key that seals now is left. */
    Keys withTheNewestOnly() throws GeneralSecurityException {
        KeysetHandle.Entry newest = texts.getPrimary();
        KeysetHandle one = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(newest.getKey()).withFixedId(newest.getId()).makePrimary())
                .build();
        return new Keys(one, index);
    }

    /** The number by which what the newest key sealed is known. */
    int newest() {
        return texts.getPrimary().getId();
    }

    private static AesGcmParameters aes() throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(BYTES_OF_A_KEY)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
    }
}
