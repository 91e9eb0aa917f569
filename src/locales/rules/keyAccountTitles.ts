import type { Messages } from "../types";

/** Titles and help of family KA. */
export const keyAccountTitle = {
  ka01Title: {
    "zh-CN": "大客户标记符合量化条件",
    "zh-TW": "大客戶標記符合量化條件",
    "en-US": "The key-account mark agrees with the figures",
  },
  ka01Help: {
    "zh-CN":
      "看四个条件：重点行业前列、新获融资、单笔金额达标、前三网站有投放；怎样组合由制度设置决定。没填的视为不满足。",
    "zh-TW":
      "看四個條件：重點行業前列、新獲融資、單筆金額達標、前三網站有投放；怎樣組合由制度設定決定。沒填的視為不滿足。",
    "en-US":
      "Four conditions: among the first of a focus industry, newly funded, one deal large enough, advertising on the top three sites. The policy says how they combine; what is blank is not met.",
  },
  ka02Title: {
    "zh-CN": "大客户标记符合五要素",
    "zh-TW": "大客戶標記符合五要素",
    "en-US": "The key-account mark agrees with the five elements",
  },
  ka02Help: {
    "zh-CN": "五个要素中满足规定个数的是大客户，其他的不是。",
    "zh-TW": "五個要素中滿足規定個數的是大客戶，其他的不是。",
    "en-US": "A key account meets as many of the five elements as the policy asks; others do not.",
  },
  ka03Title: {
    "zh-CN": "长期合约要素有依据",
    "zh-TW": "長期合約要素有依據",
    "en-US": "The element of a long contract is founded",
  },
  ka03Help: {
    "zh-CN": "勾选“大订单且长期合约”的，合约月数不少于规定。",
    "zh-TW": "勾選「大訂單且長期合約」的，合約月數不少於規定。",
    "en-US": "Where the element is claimed the contract runs at least the months the policy gives.",
  },
  ka04Title: {
    "zh-CN": "大客户咨询信息齐全",
    "zh-TW": "大客戶諮詢資訊齊全",
    "en-US": "What a key account needs is known",
  },
  ka04Help: {
    "zh-CN": "大客户的经营状况、年度品类预算、当年需求、现有供应商、供应商数都要填，供应商数与名单一致。",
    "zh-TW": "大客戶的經營狀況、年度品類預算、當年需求、現有供應商、供應商數都要填，供應商數與名單一致。",
    "en-US":
      "Fill in situation, budget, needs, suppliers and their number for a key account; the number is that of the names.",
  },
  ka05Title: {
    "zh-CN": "大客户财务信息齐全",
    "zh-TW": "大客戶財務資訊齊全",
    "en-US": "The finances of a key account are known",
  },
  ka05Help: {
    "zh-CN": "开发到第三阶段的大客户，五项财务指标填数字；拿不到的写“无法取得”。",
    "zh-TW": "開發到第三階段的大客戶，五項財務指標填數字；拿不到的寫「無法取得」。",
    "en-US":
      "From the third stage on fill in five figures for a key account; where one cannot be had write “not available”.",
  },
  ka06Title: {
    "zh-CN": "大客户决策人已知",
    "zh-TW": "大客戶決策人已知",
    "en-US": "The decision maker of a key account is known",
  },
  ka06Help: {
    "zh-CN": "开发到第四阶段的大客户，联系人里至少有一位决策人，并填职务。个人情况不要求。",
    "zh-TW": "開發到第四階段的大客戶，聯絡人裡至少有一位決策人，並填職務。個人情況不要求。",
    "en-US":
      "From the fourth stage on Contacts holds at least one decision maker with a position. Nothing personal is asked.",
  },
  ka07Title: {
    "zh-CN": "大客户有高层挂帅的服务团队",
    "zh-TW": "大客戶有高層掛帥的服務團隊",
    "en-US": "Key accounts are served by a team under an executive",
  },
  ka07Help: {
    "zh-CN": "大客户要填服务团队和挂帅人；挂帅人级别达到规定，团队来自规定个数的部门（按人员表）。",
    "zh-TW": "大客戶要填服務團隊和掛帥人；掛帥人級別達到規定，團隊來自規定個數的部門（按人員表）。",
    "en-US":
      "Name team and leader of a key account; by Team the leader has the level and the members come from as many departments as the policy asks.",
  },
  ka08Title: {
    "zh-CN": "大客户定期高层沟通",
    "zh-TW": "大客戶定期高層溝通",
    "en-US": "The executive speaks with key accounts",
  },
  ka08Help: {
    "zh-CN": "每个大客户在规定天数内要有一次已完成的高层沟通；从未有过的从建档日算起。",
    "zh-TW": "每個大客戶在規定天數內要有一次已完成的高層溝通；從未有過的從建檔日算起。",
    "en-US":
      "Every key account had a done contact of the executive within the days; where there never was one they count from the day it was entered.",
  },
  ka09Title: {
    "zh-CN": "大客户需求优先保障",
    "zh-TW": "大客戶需求優先保障",
    "en-US": "Key-account demand is served first",
  },
  ka09Help: {
    "zh-CN": "由人确认：大客户的资源申请按最高优先级办理，没有被低优先级的申请挤占。",
    "zh-TW": "由人確認：大客戶的資源申請按最高優先級辦理，沒有被低優先級的申請擠佔。",
    "en-US":
      "A person confirms that requests of key accounts had the highest priority and nothing lower was served before them.",
  },
  ka10Title: { "zh-CN": "客户集中度", "zh-TW": "客戶集中度", "en-US": "Concentration of sales" },
  ka10Help: {
    "zh-CN": "近12个月销售额最大的一部分客户所占份额与参考值比较，只作提示。",
    "zh-TW": "近12個月銷售額最大的一部分客戶所佔份額與參考值比較，只作提示。",
    "en-US":
      "The share of the largest customers in the sales of twelve months against the reference; for information only.",
  },
  ka11Title: { "zh-CN": "大客户利润贡献", "zh-TW": "大客戶利潤貢獻", "en-US": "Profit from key accounts" },
  ka11Help: {
    "zh-CN": "近12个月利润中大客户所占份额与参考值比较，只作提示。",
    "zh-TW": "近12個月利潤中大客戶所佔份額與參考值比較，只作提示。",
    "en-US": "The share of key accounts in the profit of twelve months against the reference; for information only.",
  },
  ka12Title: {
    "zh-CN": "大客户档案完整并及时更新",
    "zh-TW": "大客戶檔案完整並及時更新",
    "en-US": "Key-account archives are complete and current",
  },
  ka12Help: {
    "zh-CN": "大客户的档案要完整（同 ACC-13），并按期全面梳理（同 ACC-09）。",
    "zh-TW": "大客戶的檔案要完整（同 ACC-13），並按期全面梳理（同 ACC-09）。",
    "en-US": "The archive of a key account is complete (as ACC-13) and gone through in time (as ACC-09).",
  },
  ka13Title: { "zh-CN": "大客户定期拜访", "zh-TW": "大客戶定期拜訪", "en-US": "Key accounts are visited" },
  ka13Help: {
    "zh-CN": "每个大客户在规定天数内要有一次已完成的当面拜访；从未有过的从建档日算起。",
    "zh-TW": "每個大客戶在規定天數內要有一次已完成的當面拜訪；從未有過的從建檔日算起。",
    "en-US":
      "Every key account had a done visit within the days; where there never was one they count from the day it was entered.",
  },
  ka14Title: {
    "zh-CN": "筛选通过的目标有排序",
    "zh-TW": "篩選通過的目標有排序",
    "en-US": "Screened targets are ranked",
  },
  ka14Help: {
    "zh-CN": "筛选通过的客户填优先级，同一负责人同一区域内不重复；不通过的不填。",
    "zh-TW": "篩選通過的客戶填優先級，同一負責人同一區域內不重複；不通過的不填。",
    "en-US": "Who passed the screening has a rank of its own within owner and region; who failed has none.",
  },
  ka15Title: {
    "zh-CN": "无成交机会即终止",
    "zh-TW": "無成交機會即終止",
    "en-US": "No opportunity, no further development",
  },
  ka15Help: {
    "zh-CN": "到第二阶段或需求调研时要填有无成交机会；没有机会的终止开发，并取消之后的待访。",
    "zh-TW": "到第二階段或需求調研時要填有無成交機會；沒有機會的終止開發，並取消之後的待訪。",
    "en-US":
      "At phase 2 or the need survey say whether there is an opportunity; where there is none end the development and cancel later visits.",
  },
} as const satisfies Messages;
