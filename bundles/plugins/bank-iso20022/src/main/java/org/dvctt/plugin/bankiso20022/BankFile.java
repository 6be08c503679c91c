/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.nio.file.Path;
import java.time.InstantSource;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.plugin.fileexchange.Disk;
import org.dvctt.plugin.fileexchange.Exchange;
import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Limits;
import org.dvctt.plugin.fileexchange.RealDisk;
import org.dvctt.spi.bank.BankChannel;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The channel to a bank that takes files. An order is accepted once its file is in the folder: one
 * file an order, so that nothing waits for a count or a clock, a kill at any moment leaves a file
 * or none, and what the bank says of a file it says of one order. Ranked before the simulator:
 * where both are asked for a province, new orders go here.
 */
@Component(
    service = BankChannel.class,
    configurationPid = "org.dvctt.plugin.bankiso20022",
    property = {BankChannel.PLUGIN_ID + "=" + BankFile.ID, "service.ranking:Integer=100"})
@Designate(ocd = BankFileSettings.class)
public final class BankFile implements BankChannel {
  static final String ID = "bank-iso20022";
  private static final long MOST = 999_999_999_999_999_999L;
  private final PaymentFile files;
  private final InstantSource clock;
  private final BankBook book;
  private final Exchange exchange;

  /**
   * @throws IllegalArgumentException with a sentence that says what in the configuration is wrong
   */
  @Activate
  public BankFile(BundleContext context, BankFileSettings settings) {
    this(
        Debtor.of(
            settings.debtor_name(),
            settings.debtor_account(),
            settings.debtor_bank(),
            settings.bank_codes()),
        IsoText.of(settings.text(), settings.replacement()),
        lines(settings.lines_most()),
        Limits.of(settings.file_limit_mb(), settings.quiet_ms()),
        Folders.of(data(context), ID, settings.folder()),
        new RealDisk());
  }

  BankFile(Debtor debtor, IsoText text, int lines, Limits limits, Folders folders, Disk disk) {
    this.files = new PaymentFile(debtor, text);
    this.clock = limits.clock();
    this.book = new BankBook(debtor.account(), lines);
    this.exchange = new Exchange(folders, disk, limits, book);
  }

  /**
   * @throws IllegalStateException when the id was sent with another content
   * @throws IllegalArgumentException when a bank can't be told of it
   */
  @Override
  public BankAnswer send(BankOrder order) {
    if (order.orderId().isBlank() || order.payee().name().isBlank()) {
      throw new IllegalArgumentException(
          "cần mã lệnh và tên người nhận · an order has an id and a payee's name");
    }
    if (!order.amount().isPositive() || order.amount().dong() > MOST) {
      throw new IllegalArgumentException(
          "số tiền từ 1 đồng đến 18 chữ số · an amount is 1 đồng to 18 digits: " + order.orderId());
    }
    return exchange.turn(
        () -> {
          BankBook.Entry known = book.find(order.orderId());
          if (known == null) {
            exchange.send(
                PaymentFile.name(order.orderId()),
                files.write(order, clock.instant()),
                BankBook.sent(order));
          } else if (!known.content().equals(BankBook.content(order))) {
            throw new IllegalStateException(
                "lệnh "
                    + order.orderId()
                    + " đã gửi với nội dung khác"
                    + " · was sent with other content; another order needs another order id");
          }
          return answer(order.orderId());
        });
  }

  @Override
  public BankAnswer query(String orderId) {
    return exchange.turn(() -> answer(orderId));
  }

  @Override
  public BankNews news(String after) {
    return exchange.turn(() -> book.news(after));
  }

  private BankAnswer answer(String orderId) {
    BankBook.Entry known = book.find(orderId);
    return known == null ? new BankAnswer(Status.NOT_FOUND, Money.ZERO, "", "") : known.answer();
  }

  private static int lines(int most) {
    if (most < 1 || most > 100_000) {
      throw new IllegalArgumentException(
          "lines.most: " + most + " phải từ 1 đến 100000 · must be from 1 to 100000");
    }
    return most;
  }

  private static Path data(BundleContext context) {
    String data = context.getProperty("dvctt.data");
    if (data == null) {
      throw new IllegalStateException("the system property dvctt.data is not set");
    }
    return Path.of(data);
  }
}
