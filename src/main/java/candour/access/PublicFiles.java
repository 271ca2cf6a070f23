package candour.access;

import java.util.Set;

/** The files of our pages, in which nothing stands of anybody: whoever is not logged in may have them too. */
public final class PublicFiles {

    public static final Set<String> ADDRESSES = Set.of("/candour.css", "/candour.svg", "/forget.js", "/left.js");

    private PublicFiles() {}
}
