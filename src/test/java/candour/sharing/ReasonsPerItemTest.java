package candour.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each item has a reason of its own, in the way people write it (R11.1). */
@Serves("R11.1")
class ReasonsPerItemTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "1: a\n2: b", "1. a\n2. b", " 1) a\n\n2) b ", "1 – a\n2 – b", "Item 1: a\nitem 2: b", "2: b\n1: a", "1 a\n2 b", "1: a\r\n2: b",
        "1:a\n2:b"})
    void aLineThatBeginsWithItsNumberIsTheReasonOfThatItem(String text) {
        assertThat(ReasonsPerItem.of(text, List.of(1, 2))).isEqualTo(new ReasonsPerItem(Map.of(1, "a", 2, "b"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1, 2: a", "1 and 2: a", "Items 1, 2: a", "1,2. a", "1 & 2: a"})
    void itemsMayShareAReason(String text) {
        assertThat(ReasonsPerItem.of(text, List.of(1, 2)).byPosition()).isEqualTo(Map.of(1, "a", 2, "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"She visits.", "3: She visits.", "Item 3: She visits."})
    void oneItemNeedsNoNumber(String text) {
        assertThat(ReasonsPerItem.of(text, List.of(3))).isEqualTo(new ReasonsPerItem(Map.of(3, "She visits."), List.of()));
    }

    @Test
    void aLineWithoutANumberGoesOnWithTheOneBefore() {
        assertThat(ReasonsPerItem.of("1: a\nand more\n2: b\n5 times a week", List.of(1, 2)).byPosition())
                .isEqualTo(Map.of(1, "a and more", 2, "b 5 times a week"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"They need it.", "1: a\n4: b", "1: a\n2:", "1: a"})
    void anItemWithoutAReasonIsNamed(String text) {
        assertThat(ReasonsPerItem.of(text, List.of(1, 2)).faults()).hasSize(1).first().asString().contains("item 2");
    }

    @Test
    void theReasonOfAnItemThatIsNoLongerTickedIsNobodyElses() {
        assertThat(ReasonsPerItem.of("1: a\n3: b\nand more\n2: c", List.of(1, 2)).byPosition()).isEqualTo(Map.of(1, "a", 2, "c"));
        assertThat(ReasonsPerItem.of("1, 3: a\n2: b", List.of(1, 2)).byPosition()).isEqualTo(Map.of(1, "a", 2, "b"));
    }

    @Test
    void nothingWrittenIsNoReason() {
        assertThat(ReasonsPerItem.of(null, List.of(1)).faults()).containsExactly("say why they need item 1, or leave it out.");
    }
}
