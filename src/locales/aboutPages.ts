import type { Messages } from "./types";

/** The privacy statement and the support page that are published with the add-in. */
export const aboutText = {
  privacyTitle: { "zh-CN": "隐私说明", "zh-TW": "隱私權說明", "en-US": "Privacy" },
  privacyWhere: {
    "zh-CN":
      "所有内容只写在您打开的工作簿里：客户、拜访、订单、考核和操作记录。本加载项没有服务器，没有账号，不统计使用情况。",
    "zh-TW":
      "所有內容只寫在您開啟的活頁簿裡：客戶、拜訪、訂單、考核和操作記錄。本增益集沒有伺服器，沒有帳號，不統計使用情況。",
    "en-US":
      "Everything stays in the workbook you have open: customers, visits, orders, appraisals and the log of what was done. The add-in has no server, no accounts and no usage statistics.",
  },
  privacyRequests: {
    "zh-CN":
      "工作台只向两处取文件：发布本加载项的网址，以及微软的 office.js。取文件时不附带工作簿内容。Excel 和 office.js 本身向微软发送什么，由贵公司与微软的约定决定。",
    "zh-TW":
      "工作台只向兩處取檔案：發佈本增益集的網址，以及微軟的 office.js。取檔案時不附帶活頁簿內容。Excel 和 office.js 本身向微軟傳送什麼，由貴公司與微軟的約定決定。",
    "en-US":
      "The pane fetches files from two places only: the address that serves this add-in, and Microsoft's office.js. Nothing of the workbook goes with these requests. What Excel and office.js themselves send to Microsoft is between your company and Microsoft.",
  },
  privacyLog: {
    "zh-CN":
      "操作记录（AuditLog）保存谁在何时改了什么，随工作簿一起传给能打开它的人。联系人的家庭、健康、爱好等栏默认不建，建了也不进报告和导出。",
    "zh-TW":
      "操作記錄（AuditLog）保存誰在何時改了什麼，隨活頁簿一起傳給能開啟它的人。聯絡人的家庭、健康、愛好等欄預設不建，建了也不進報告和匯出。",
    "en-US":
      "The log (AuditLog) keeps who changed what and when, and travels with the workbook to whoever can open it. Columns for family, health or hobbies of contacts are not built unless asked for, and stay out of reports and exports.",
  },
  privacyBrowser: {
    "zh-CN": "本机浏览器里只记住上次打开的是哪一页，不含客户资料和姓名；清除浏览器数据即可删除。",
    "zh-TW": "本機瀏覽器裡只記住上次開啟的是哪一頁，不含客戶資料和姓名；清除瀏覽器資料即可刪除。",
    "en-US":
      "The browser on this computer remembers which view was open last, without customers or names; clearing browser data removes it.",
  },
  supportTitle: { "zh-CN": "支持", "zh-TW": "支援", "en-US": "Support" },
  supportFirst: {
    "zh-CN": "工作台空白或函数显示 #NAME?：先关闭并重新打开 Excel；仍不行，请管理员按管理员手册清除 Office 缓存。",
    "zh-TW": "工作台空白或函數顯示 #NAME?：先關閉並重新開啟 Excel；仍不行，請管理員依管理員手冊清除 Office 快取。",
    "en-US":
      "If the pane is blank or functions show #NAME?, close Excel and open it again; if that does not help, ask your administrator to clear the Office cache as the administrator's guide says.",
  },
  supportTell: {
    "zh-CN":
      "求助时请告诉：Excel 的版本、用的是 Windows、Mac 还是网页版、做了哪一步、提示的原文。请不要发送含客户资料的工作簿。",
    "zh-TW":
      "求助時請告訴：Excel 的版本、用的是 Windows、Mac 還是網頁版、做了哪一步、提示的原文。請不要傳送含客戶資料的活頁簿。",
    "en-US":
      "When you ask for help, say which version of Excel you use, on Windows, Mac or the web, what you did and what the message said. Do not send a workbook with customer data.",
  },
  supportSend: {
    "zh-CN": "要把工作簿发给没有加载项的人：先另存一份，在“考核表”页按“整本转为数值”，公式就换成现在显示的数值。",
    "zh-TW": "要把活頁簿傳給沒有增益集的人：先另存一份，在「考核表」頁按「整本轉為數值」，公式就換成現在顯示的數值。",
    "en-US":
      "To send a workbook to people without the add-in, save it under another name and press Freeze to values in the Scorecard view: formulas become the values they show now.",
  },
  supportContact: { "zh-CN": "联系：{contact}", "zh-TW": "聯絡：{contact}", "en-US": "Contact: {contact}" },
  supportNoContact: {
    "zh-CN": "联系：贵公司安装本加载项的管理员。",
    "zh-TW": "聯絡：貴公司安裝本增益集的管理員。",
    "en-US": "Contact: the administrator of your company who installed the add-in.",
  },
} satisfies Messages;
