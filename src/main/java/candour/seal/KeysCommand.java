package candour.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes and changes the file of the keys; the product must be at a stand while it does. */
@Command(
        name = "keys",
        description = "Makes and changes the file of the keys with which the case file is sealed.",
        synopsisSubcommandLabel = "(make | renew | drop-old)",
        mixinStandardHelpOptions = true)
public final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: make, renew or drop-old.");
    }

    @Command(description = "Makes a key file for a new case file.")
    int make(@Parameters(paramLabel = "FILE", description = "Where to put it.") Path path)
            throws IOException, GeneralSecurityException {
        KeyFile file = new KeyFile(path);
        if (file.isThere()) {
            return failed("There is a file at " + path + " already. It was left as it is.");
        }
        file.write(Keys.made());
        return done("Made " + path + ". Keep a copy in a safe place away from the database.");
    }

    @Command(description = "Adds a new key. At its next start the product seals everything anew with it.")
    int renew(@Parameters(paramLabel = "FILE", description = "The key file.") Path path)
            throws IOException, GeneralSecurityException {
        KeyFile file = new KeyFile(path);
        if (!file.isThere()) {
            return failed("There is no key file at " + path + ".");
        }
        file.write(keysIn(file).withANewOne());
        return done("A new key seals from now on. Start the product; when it runs, drop the old keys.");
    }

    @Command(name = "drop-old", description = "Drops all keys but the newest, once the product has sealed everything anew.")
    int dropOld(@Parameters(paramLabel = "FILE", description = "The key file.") Path path)
            throws IOException, GeneralSecurityException {
        KeyFile file = new KeyFile(path);
        if (!file.isThere()) {
            return failed("There is no key file at " + path + ".");
        }
        Path before = path.resolveSibling(path.getFileName() + ".before");
        if (Files.exists(before)) {
            return failed("There is a file at " + before + " already, with keys that are in no other. Nothing was dropped. Delete it, or put"
                    + " it away safely, if no copy of the database from before is needed.");
        }
        Keys newest = keysIn(file).withTheNewestOnly();
        Files.copy(path, before, StandardCopyOption.COPY_ATTRIBUTES);
        file.write(newest);
        return done("Only the newest key is left. The file as it was stands in " + before
                + ": delete it once the product has started, and no copy of the database from before is needed.");
    }

    private Keys keysIn(KeyFile file) {
        try {
            return file.read();
        } catch (IOException cannotBeRead) {
            throw new CommandLine.ParameterException(spec.commandLine(), file.path() + " cannot be read: " + cannotBeRead.getMessage() + ".");
        }
    }

    private int done(String words) {
        spec.commandLine().getOut().println(words);
        return CommandLine.ExitCode.OK;
    }

    private int failed(String words) {
        spec.commandLine().getErr().println(words);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
