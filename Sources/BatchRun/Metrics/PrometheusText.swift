/// Text in the exposition format of Prometheus, version 0.0.4: families of gauges, each with its HELP and TYPE.
struct PrometheusText {
    enum Value {
        case whole(Int)
        case seconds(Duration)
        /// Written in euros, exactly.
        case eurocents(Int)
    }

    struct Sample {
        var labels: [(name: String, value: String)] = []
        var value: Value
    }

    private(set) var text = ""

    mutating func gauge(_ name: String, _ help: String, _ value: Value) {
        gauge(name, help, [Sample(value: value)])
    }

    /// A family without samples is left out.
    mutating func gauge(_ name: String, _ help: String, _ samples: [Sample]) {
        guard !samples.isEmpty else { return }
        text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
        for sample in samples { text += "\(name)\(sample.labelText) \(sample.value.text)\n" }
    }
}

extension PrometheusText.Sample {
    fileprivate var labelText: String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",") + "}"
    }

    private static func escaped(_ value: String) -> String {
        value.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension PrometheusText.Value {
    fileprivate var text: String {
        switch self {
        case .whole(let number): String(number)
        case .seconds(let duration):
            Self.decimal(
                Int(duration.components.seconds) * 1_000
                    + Int(duration.components.attoseconds / 1_000_000_000_000_000), digits: 3)
        case .eurocents(let cents): Self.decimal(cents, digits: 2)
        }
    }

    /// A whole number of hundredths or thousandths as a decimal number.
    private static func decimal(_ number: Int, digits: Int) -> String {
        let plain = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - plain.count)) + plain
        return (number < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
    }
}
