package candour.diagram;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures and wraps words without asking the machine for its fonts, so that a picture is the same everywhere. The
 * measure is DejaVu Sans, the widest font a picture may be shown in.
 */
final class Lettering {

    static final String FONTS = "DejaVu Sans, Verdana, Arial, sans-serif";
    static final double LINE = 1.2;

    /** In thousandths of the font's size, from the space to the tilde. */
    private static final int[] WIDTHS = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
        636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
        748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
        615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
        337, 636, 838
    };

    private static final int QUOTE = 518;
    private static final int WIDEST = 1000;

    private Lettering() {}

    static double width(String words, double size) {
        // an accent takes no room of its own
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.chars().map(Lettering::width).sum() * size / 1000;
    }

    private static int width(int letter) {
        if (letter >= ' ' && letter - ' ' < WIDTHS.length) {
            return WIDTHS[letter - ' '];
        }
        return "‘’“”–".indexOf(letter) >= 0 ? QUOTE : WIDEST;
    }

    /** Breaks words into as few lines of at most this width as it takes; a single word that is wider stands alone. */
    static List<String> lines(String words, double width, double size) {
        List<String> lines = filled(words, width, size);
        // as few lines, but of the same length: a last word does not stand alone
        for (double narrower = width - size; narrower > size; narrower -= size / 2) {
            List<String> others = filled(words, narrower, size);
            if (others.size() > lines.size() || widest(others, size) > width) {
                break;
            }
            lines = others;
        }
        return lines;
    }

    private static List<String> filled(String words, double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    static double widest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }
}
