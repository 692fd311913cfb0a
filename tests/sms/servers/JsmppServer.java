import java.math.BigInteger;
import java.util.Date;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.bean.*;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.*;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/** An SMSC by jsmpp. One JSON line for each message that it takes; its answers are hexadecimal, its receipts decimal. */
public class JsmppServer {
    static final AtomicInteger taken = new AtomicInteger();
    static final ExecutorService receipts = Executors.newFixedThreadPool(8);
    static long second;
    static int inSecond;

    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static synchronized boolean isTooFast(int limit) {
        long now = System.currentTimeMillis() / 1000;
        if (now != second) {
            second = now;
            inSecond = 0;
        }
        inSecond += 1;
        return limit > 0 && inSecond > limit;
    }

    static int orderOf(String orders, String name) {
        var found = java.util.regex.Pattern.compile("\"" + name + "\":(\\d+)").matcher(orders);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    public static void main(String[] arguments) throws Exception {
        String orders = arguments[0];
        int limit = orderOf(orders, "limit");
        int lateMs = orderOf(orders, "lateMs");
        int run = orderOf(orders, "run");
        var listener = new SMPPServerSessionListener(orderOf(orders, "port"));
        listener.setPduProcessorDegree(10);
        listener.setMessageReceiverListener(new Receiver(limit, lateMs, run));
        say("{\"ready\":true}");
        while (true) {
            SMPPServerSession session = listener.accept();
            session.setEnquireLinkTimer(3000);
            session.setTransactionTimer(5000);
            new Thread(() -> bind(session)).start();
        }
    }

    static void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(10_000);
            if (request.getPassword().equals("geslo")) request.accept("jsmpp");
            else request.reject(0x0e);
        } catch (Exception error) {
            session.close();
        }
    }

    static class Receiver implements ServerMessageReceiverListener {
        final int limit;
        final int lateMs;
        final int run;

        Receiver(int limit, int lateMs, int run) {
            this.limit = limit;
            this.lateMs = lateMs;
            this.run = run;
        }

        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
            if (isTooFast(limit)) {
                say("{\"throttled\":\"" + message.getDestAddress() + "\"}");
                throw new ProcessRequestException("throttled", 0x58);
            }
            int number = taken.incrementAndGet();
            String id = String.format("%d%08x", run, number);
            StringBuilder options = new StringBuilder();
            for (OptionalParameter option : message.getOptionalParameters()) {
                byte[] whole = option.serialize();
                String value = HexFormat.of().formatHex(whole, 4, whole.length);
                options.append(options.isEmpty() ? "" : ",").append("\"" + option.tag + "\":\"" + value + "\"");
            }
            say(String.format(
                "{\"to\":\"%s\",\"sender\":\"%s\",\"senderType\":%d,\"coding\":%d,\"esmClass\":%d,\"octets\":\"%s\",\"options\":{%s},\"id\":\"%s\"}",
                message.getDestAddress(), message.getSourceAddr(), message.getSourceAddrTon(), message.getDataCoding(),
                message.getEsmClass(), HexFormat.of().formatHex(message.getShortMessage()), options, id));
            if (lateMs > 0) sleep(lateMs * (number % 3) / 2);
            if (message.isSmscDelReceiptSuccessAndFailureRequested()) receipts.submit(() -> tell(session, message, id));
            try {
                return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
            } catch (Exception error) {
                throw new ProcessRequestException("no id", 8);
            }
        }

        void tell(SMPPServerSession session, SubmitSm message, String id) {
            sleep(20);
            try {
                var receipt = new DeliveryReceipt(new BigInteger(id, 16).toString(), 1, 1, new Date(), new Date(),
                    DeliveryReceiptState.DELIVRD, "000", "");
                session.deliverShortMessage("", TypeOfNumber.valueOf(message.getDestAddrTon()),
                    NumberingPlanIndicator.valueOf(message.getDestAddrNpi()), message.getDestAddress(),
                    TypeOfNumber.valueOf(message.getSourceAddrTon()), NumberingPlanIndicator.valueOf(message.getSourceAddrNpi()),
                    message.getSourceAddr(), new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0, (byte) 0, new RegisteredDelivery(0), DataCodings.ZERO, receipt.toString().getBytes());
                say("{\"told\":\"" + id + "\",\"status\":0}");
            } catch (Exception error) {
                say("{\"untold\":\"" + id + "\"}");
            }
        }

        static void sleep(int milliseconds) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException error) {
                Thread.currentThread().interrupt();
            }
        }

        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession session) {
            return null;
        }

        public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) {
            return null;
        }

        public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession session) {}

        public void onAcceptCancelSm(CancelSm message, SMPPServerSession session) {}

        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession session) {
            return null;
        }

        public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession session) {}

        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession session) {
            return null;
        }

        public DataSmResult onAcceptDataSm(DataSm message, Session session) {
            return null;
        }
    }
}
