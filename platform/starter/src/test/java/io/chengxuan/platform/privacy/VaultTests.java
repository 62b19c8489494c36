package io.chengxuan.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {

    private static final YearMonth MONTH = YearMonth.of(2027, 9);
    private static final Place PHONE = new Place("contacts", "a", "phone");

    @TempDir
    Path folder;

    private Path directory;
    private MonthKeys keys;
    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        directory = folder.resolve("keys");
        keys = new MonthKeys(directory);
        vault = new Vault(keys);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 7, 42, 715 })
    void whatIsSealedComesBackAndNoBitOfItCanBeAltered(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var value = value(random);
            var sealed = vault.seal(value, PHONE, MONTH);
            assertThat(vault.reveal(sealed, PHONE)).isEqualTo(value);

            var box = Base64.getDecoder().decode(sealed.box());
            box[random.nextInt(box.length)] ^= (byte) (1 << random.nextInt(8));
            assertDamaged(new Sealed(sealed.month(), Base64.getEncoder().encodeToString(box)), PHONE);
        }
    }

    @Test
    void theSameValueIsNeverSealedTheSame() {
        var boxes = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            boxes.add(vault.seal("13800001234", PHONE, MONTH).box());
        }
        assertThat(boxes).hasSize(1_000);
    }

    @Test
    void aValueOpensOnlyWhereItStands() {
        var sealed = vault.seal("13800001234", PHONE, MONTH);
        vault.seal("another month", PHONE, MONTH.plusMonths(1));

        assertDamaged(sealed, new Place("contacts", "b", "phone"));
        assertDamaged(sealed, new Place("contacts", "a", "mobile"));
        assertDamaged(sealed, new Place("callers", "a", "phone"));
        assertDamaged(sealed, new Place("contacts", "ap", "hone"));
        assertDamaged(new Sealed("2027-10", sealed.box()), PHONE);
        assertDamaged(new Sealed("someday", sealed.box()), PHONE);
        assertDamaged(new Sealed("2027-09", "no box"), PHONE);
        assertDamaged(new Sealed("2027-09", ""), PHONE);
    }

    @Test
    void withoutItsKeyAValueIsErased() throws IOException {
        var sealed = vault.seal("13800001234", PHONE, MONTH);
        Files.delete(directory.resolve("2027-09.key"));

        assertThat(vault.mask(sealed, PHONE, PersonalKind.PHONE)).isEqualTo(new Masked(null, Masked.State.ERASED));
        assertThatThrownBy(() -> vault.reveal(sealed, PHONE)).satisfies(e ->
            assertThat(((Problem) e).slug()).isEqualTo("personal-data-erased")
        );
    }

    @Test
    void aDestroyedMonthStaysDestroyedForEveryInstanceAndItsLookUpGoesWithIt() throws IOException {
        var other = new Vault(new MonthKeys(directory));
        var sealed = vault.seal("13800001234", PHONE, MONTH);
        var blind = vault.blind("13800001234", PersonalKind.PHONE, MONTH);
        assertThat(other.reveal(sealed, PHONE)).isEqualTo("13800001234");
        assertThat(other.blinds("138 0000 1234", PersonalKind.PHONE)).containsExactly(blind);

        keys.destroy(MONTH);

        assertThat(Objects.requireNonNull(other.mask(sealed, PHONE, PersonalKind.PHONE)).state()).isEqualTo(
            Masked.State.ERASED
        );
        assertThat(other.blinds("13800001234", PersonalKind.PHONE)).isEmpty();
        assertThatThrownBy(() -> other.seal("x", PHONE, MONTH)).isInstanceOf(IllegalStateException.class);
        assertThat(directory.resolve("2027-09.key")).doesNotExist();
    }

    @Test
    void blindKeysTellKindsAndMonthsApart() {
        var blinds = new HashSet<String>();
        for (var month : List.of(MONTH, MONTH.plusMonths(1))) {
            blinds.add(vault.blind("12345678901", PersonalKind.PHONE, month));
            blinds.add(vault.blind("12345678901", PersonalKind.ID_NUMBER, month));
        }
        assertThat(blinds).hasSize(4);
        assertThat(vault.blinds("12345678901", PersonalKind.PHONE)).hasSize(2);
    }

    @Test
    void instancesThatStartAMonthAtOnceShareItsKey() throws Exception {
        var sealing = new java.util.ArrayList<Callable<Sealed>>();
        for (int i = 0; i < 32; i++) {
            var instance = new Vault(new MonthKeys(directory));
            sealing.add(() -> instance.seal("13800001234", PHONE, MONTH));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sealed : threads.invokeAll(sealing)) {
                assertThat(vault.reveal(sealed.get(), PHONE)).isEqualTo("13800001234");
            }
        }
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void keysAreTheirOwnersOnly() throws IOException {
        vault.seal("x", PHONE, MONTH);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
        var file = directory.resolve("2027-09.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");

        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(() -> new MonthKeys(directory)).hasMessageContaining("rwxr-x---");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void keysOfMonthsThatAreOverGoWhenNothingHoldsThem() {
        for (var month : List.of("2026-04", "2026-05", "2026-06", "2026-07")) {
            vault.seal("x", PHONE, YearMonth.parse(month));
        }
        RetainedData holder = month -> month.equals(YearMonth.of(2026, 4));
        var clock = Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC);

        new DestroyKeys(keys, List.of(holder), clock).sweep();

        assertThat(keys.months()).extracting(YearMonth::toString).containsExactly("2026-04", "2026-06", "2026-07");
    }

    private void assertDamaged(Sealed sealed, Place place) {
        assertThat(Objects.requireNonNull(vault.mask(sealed, place, PersonalKind.PHONE)).state()).isEqualTo(
            Masked.State.DAMAGED
        );
        assertThatThrownBy(() -> vault.reveal(sealed, place)).satisfies(e ->
            assertThat(((Problem) e).slug()).isEqualTo("personal-data-damaged")
        );
    }

    private static String value(Random random) {
        var value = new StringBuilder();
        random
            .ints(random.nextInt(200), 0, Character.MAX_CODE_POINT)
            .filter(c -> Character.isDefined(c) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
            .forEach(value::appendCodePoint);
        return value.toString();
    }
}
