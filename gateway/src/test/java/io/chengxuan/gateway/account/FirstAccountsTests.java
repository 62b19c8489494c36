package io.chengxuan.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.gateway.key.KeysDirectory;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;

class FirstAccountsTests {

    private final Accounts accounts = mock(Accounts.class);
    private final Passwords passwords = mock(Passwords.class);
    private final UnitTree units = mock(UnitTree.class);

    @Test
    void theFirstAdministratorBelongsToTheCityWhateverItsCode(@TempDir Path folder) {
        when(units.city()).thenReturn("BJ");
        when(accounts.none()).thenReturn(true);
        when(passwords.oneTime()).thenReturn("once");
        when(passwords.hashRandom("once")).thenReturn("hash");

        new FirstAccounts(
            accounts,
            passwords,
            new KeysDirectory(folder.resolve("keys")),
            mock(GatewaySettings.class),
            units
        ).run(new DefaultApplicationArguments());

        var made = ArgumentCaptor.forClass(Account.class);
        var by = ArgumentCaptor.forClass(Command.class);
        verify(accounts).createIfAbsent(made.capture(), by.capture());
        assertThat(made.getValue().unit()).isEqualTo("BJ");
        assertThat(by.getValue().unit()).isEqualTo("BJ");
    }
}
